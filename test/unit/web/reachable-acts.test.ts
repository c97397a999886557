import { isOfSystem, type HumanAct } from '../../../src/domain/task/commands';
import type { Actor } from '../../../src/domain/task/actor';
import { decide } from '../../../src/domain/task/decide/decide';
import type { RecordedEvent } from '../../../src/domain/task/events';
import { HOLDERS, isOwnWork, mayAct, partOf } from '../../../src/domain/task/rights';
import { HUMAN_ACTS, type HumanActKind } from '../../../src/main/rehearsal/tally';
import { faultText } from '../../../src/messages/acts/faults';
import type { TaskPage } from '../../../src/ports/task-views';
import { offersOf } from '../../../src/web/acts/offers';
import type { Shell } from '../../../src/web/http/shell';
import { ActPanel } from '../../../src/web/views/task/task-acts';
import { Timeline } from '../../../src/web/views/task/task-timeline';
import { actor } from '../../support/builders';
import { openChat } from '../../support/chat';
import { CATALOGUE } from '../../support/fakes/memory-directory';
import { fc } from '../../support/properties';
import { DOERS } from '../../support/random-life/doers';
import { live, type Moment } from '../../support/random-life/live';
import { moves } from '../../support/random-life/moves';
import { settings } from '../../support/random-life/settings';
import { PEOPLE } from '../../support/task-world';
import { typedFor } from '../../support/typed-acts';

/** An act that went through, with the task's log up to and with it. */
interface Done extends Moment {
  readonly act: HumanAct;
  readonly log: readonly RecordedEvent[];
}

const LIVES = 2000;
const EACH = 12;
const AGENCIES = CATALOGUE.agencies.map(({ code, name }) => ({ code, name }));

const done = new Map<HumanActKind, Done[]>(HUMAN_ACTS.map((kind) => [kind, []]));

/** The bot knows no agencies but those of its catalogue. */
const isKnown = ({ before }: Moment): boolean =>
  before.assignments.every((part) => AGENCIES.some(({ code }) => code === part.agency));

beforeAll(() => {
  for (const [setting, happening] of fc.sample(fc.tuple(settings, moves(24)), { numRuns: LIVES })) {
    const life = live(setting, happening);
    for (const moment of life.moments) {
      const { act } = moment.command;
      if (isOfSystem(act) || !moment.decided.ok || !isKnown(moment)) continue;
      const met = done.get(act.kind);
      if (met !== undefined && met.length < EACH)
        met.push({ ...moment, act, log: life.log.filter((one) => one.seq <= moment.after.seq) });
    }
  }
});

const shellOf = (role: Actor, { nowMs, rules }: Moment): Shell => ({
  ...{ nowMs, rules, role, mark: '', path: '/nhiem-vu/1', assets: {} as Shell['assets'] },
  agencyName: (code) => AGENCIES.find((one) => one.code === code)?.name ?? 'Cơ quan khác',
  ...{ agencies: CATALOGUE.agencies, groups: CATALOGUE.groups },
  officials: STAFF.map(({ officialId: id, name, title, posts }) => ({ id, name, title, posts })),
  ...{ signedIn: true, choosesRole: false, plansComeIn: false, organisation: false },
  ...{ cataloguesComeIn: false, simulator: false, rehearsal: false },
});

/** Those to whom random lives assign parts. */
const STAFF: readonly Actor[] = AGENCIES.flatMap(({ code }) =>
  [0, 1].map((no) => {
    const id = `${code.toLowerCase()}-staff-${no}`;
    return { ...actor(code, 'staff'), officialId: id, name: id };
  }),
);

const pageOf = (state: Moment['before'], timeline: readonly RecordedEvent[]): TaskPage => ({
  ...{ line: { number: state.number } as TaskPage['line'], state, timeline },
  ...{ assignments: [], deliveries: [], children: [] },
});

/** The forms that the task page has for this person, each as its hidden fields: "act=accept assignment=STC". */
const formsFor = async (who: Actor, moment: Done): Promise<readonly string[]> => {
  const offers = offersOf(moment.before, who, moment.nowMs, moment.rules);
  const page = pageOf(moment.before, moment.log);
  const html = await ActPanel({ shell: shellOf(who, moment), page, offers, areaName: '', token: '' });
  return html
    .split('<form')
    .map((form) =>
      [...form.matchAll(/<input type="hidden" name="(act|assignment|submission|document)" value="([^"]*)"/g)]
        .map(([, name, value]) => `${name}=${value}`)
        .join(' '),
    );
};

/** The form for an act, by the same hidden fields. */
const formOf = (act: HumanAct): string => {
  const about = Object.entries(act).filter(([name]) => /^(?:assignment|submission|document)$/.test(name));
  return [`act=${act.kind}`, ...about.map(([name, value]) => `${name}=${String(value)}`)].join(' ');
};

/** What the rules take, but the page of the task does not offer; with the reason. */
const NOT_ON_THE_PAGE: Partial<Record<HumanActKind, { readonly why: string; readonly when: (one: Done) => boolean }>> =
  {
    'replace-agency': { why: 'done for all tasks of the agency at once, on the organisation page', when: () => true },
    nudge: {
      why: 'nobody is offered to urge his own agency',
      when: ({ before, act, command }) => {
        const part = partOf(before, act);
        return part !== null && isOwnWork(command.actor, part);
      },
    },
    explain: {
      why: 'asked for when a part falls overdue; whoever explains before may type it',
      when: ({ before, act }) => partOf(before, act)?.overdueSinceMs === null,
    },
    'state-condition': {
      why: 'a condition is the whole task’s: offered once, with the lead’s part',
      when: ({ before, act }) => partOf(before, act)?.role === 'coordinating',
    },
  };

describe.each(HUMAN_ACTS)('%s', (kind) => {
  const all = (): readonly Done[] => done.get(kind) ?? [];

  it('goes through in some lives', () => {
    expect(all().length).toBeGreaterThan(0);
  });

  it('is on the task page for whoever does it', async () => {
    for (const one of all()) {
      const isOffered = (await formsFor(one.command.actor, one)).includes(formOf(one.act));
      expect([one.act, isOffered]).toEqual([one.act, NOT_ON_THE_PAGE[kind]?.when(one) !== true]);
    }
  });

  it('can be typed by whoever does it, and is refused to a stranger with who may', async () => {
    for (const one of all()) {
      const said = typedFor(one.act, one.before, one.nowMs);
      if (said === null) continue;
      const { actor: who } = one.command;
      const people = [who, PEOPLE.nobody, ...STAFF.filter(({ officialId }) => officialId !== who.officialId)];
      const chat = openChat([{ state: one.before, log: [], rules: one.rules }], undefined, undefined, people);
      chat.clock.set(one.nowMs);
      const sent: HumanAct[] = [];
      const { commands } = chat.tasks;
      const act = commands.act.bind(commands);
      commands.act = (taskId, command) => {
        sent.push(command.act as HumanAct);
        return act(taskId, command);
      };
      expect(await chat.say(PEOPLE.nobody, said)).toMatch(/thuộc quyền của|chủ trì; cơ quan của đồng chí không có/);
      expect(chat.tasks.log).toEqual([]);
      const answer = await chat.say(who, said);
      // A condition is the whole task’s: it stands by whichever lead.
      const meant = kind === 'state-condition' ? expect.stringContaining(kind) : formOf(one.act);
      expect([said, answer, sent.map(formOf)]).toEqual([said, answer, expect.arrayContaining([meant])]);
      expect([said, answer, chat.tasks.log.length > 0]).toEqual([said, answer, true]);
    }
  });

  it('stands on the timeline with who did it, in words', async () => {
    for (const one of all()) {
      const html = await Timeline({ shell: shellOf(one.command.actor, one), page: pageOf(one.after, one.log) });
      for (const { seq } of one.events) {
        const entry = new RegExp(`<li id="e-${seq}"[^]*?<span>([^]*?)</span></p><p>([^]*?)</p></li>`).exec(html);
        expect(entry?.[1]).toContain(one.command.actor.name);
        expect(entry?.[2]).toMatch(/^\p{Lu}.*\.$/u);
        expect(entry?.[2]).not.toMatch(/undefined|null|NaN|(?<![/\w-])(?:STC|SYT|SNV|STP|VPUBND)\b/);
      }
    }
  });

  it('is neither offered nor open to those without the right, who are told whose it is', async () => {
    for (const one of all()) {
      const { before, act, nowMs, rules } = one;
      for (const who of DOERS.filter((other) => !mayAct(before, kind, partOf(before, act), other))) {
        expect(await formsFor(who, one)).not.toContain(formOf(act));
        const decided = decide(before, { ...one.command, actor: who }, nowMs, rules);
        const fault = { code: 'no-right', needs: HOLDERS[kind] } as const;
        expect(decided).toEqual({ ok: false, error: fault });
        expect(faultText(fault, before.number)).toMatch(/thuộc quyền của \p{L}/u);
      }
    }
  });
});
