import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  addDays as plusDays,
  civilDate,
  lastDayOfMonth,
  type CivilDate,
} from '../../../src/domain/calendar/civil-date';
import { isWorkingDay } from '../../../src/domain/calendar/working-days';
import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import type { Official, Post } from '../../../src/domain/directory/official';
import { fold as foldText } from '../../../src/domain/text/fold';
import type { Actor } from '../../../src/domain/task/actor';
import type { Act } from '../../../src/domain/task/commands';
import { decide } from '../../../src/domain/task/decide/decide';
import { evolve } from '../../../src/domain/task/evolve/evolve';
import { authorOf, numbered } from '../../../src/domain/task/recording';
import { isClosed } from '../../../src/domain/task/status';
import { checkerOf } from '../../../src/domain/task/who-answers';
import type { AssignmentState } from '../../../src/domain/task/state';
import type { RecordedEvent } from '../../../src/domain/task/events';
import type { PlanInfo } from '../../../src/ports/task-views';
import { at, CALENDAR_2024, passTime, RULES, type Story } from '../builders';

/** The 2024 plan of seeds/ lived through by invented officials up to a day: what the board is developed and tested on. */
export interface SamplePlan {
  readonly plan: PlanInfo;
  readonly catalogue: AgencyCatalogue;
  readonly officials: readonly Official[];
  readonly tasks: readonly SampleTask[];
}

export interface SampleTask {
  readonly story: Story;
  readonly stt: string;
  readonly groupTitle: string | null;
  readonly proposed: readonly string[];
}

interface SourceTask {
  readonly area: string;
  readonly group: string | null;
  readonly text: string;
  readonly product: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly deadline: string;
  readonly proposed: string;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join(__dirname, '../../../seeds', path), 'utf8')) as T;

/** Repeatable chance (mulberry32). */
const chance = (seed: number) => {
  let a = seed;
  return (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Enough of a reader for the seed's own wordings; the product's is src/domain/deadline. */
const dueOf = (wording: string): CivilDate | null => {
  const day = [...wording.matchAll(/(trước ngày )?(\d{1,2})\/(\d{1,2})\/2024/gi)].at(-1);
  if (day) {
    const date = civilDate(2024, Number(day[3]), Number(day[2]));
    return date !== null && day[1] !== undefined ? plusDays(date, -1) : date;
  }
  const month = [...wording.matchAll(/tháng (\d{1,2})\/2024/gi)].at(-1);
  if (month) return lastDayOfMonth(2024, Number(month[1]));
  const quarter = [...wording.matchAll(/quý (I{1,3}|IV)\/2024/gi)].at(-1)?.[1];
  if (quarter !== undefined) return lastDayOfMonth(2024, 3 * ['I', 'II', 'III', 'IV'].indexOf(quarter) + 3);
  if (/6 tháng đầu/i.test(wording)) return '2024-06-30';
  return /năm 2024|6 tháng cuối/i.test(wording) ? '2024-12-31' : null;
};

const PROPOSED: Readonly<Record<string, string>> = {
  'Sản phẩm': 'product',
  'Thời hạn': 'deadline',
  'Chủ trì': 'lead',
  'Phối hợp': 'coordinating',
};

/** Groups are told by a few of their members, another few for each task: thirty parts everywhere take a minute to play. */
const FROM_GROUP = 4;

const someOf = (codes: readonly string[], turn: number): string[] =>
  Array.from({ length: Math.min(FROM_GROUP, codes.length) }, (_, n) => codes[(turn * 3 + n) % codes.length] ?? '');

const codesOf = (catalogue: AgencyCatalogue, cell: string, turn: number): string[] =>
  cell.split(';').flatMap((name) => {
    const wanted = foldText(name);
    const same = (one: { name: string; aliases: readonly string[] }): boolean =>
      [one.name, ...one.aliases].some((other) => foldText(other) === wanted);
    const agency = catalogue.agencies.find(same);
    if (agency) return [agency.code];
    return someOf(catalogue.groups.find(same)?.memberCodes ?? [], turn);
  });

type Habit = 'prompt' | 'late' | 'silent' | 'slow-partner';

const habitOf = (agency: string): Habit => {
  const roll = chance([...agency].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7))();
  return roll < 0.76 ? 'prompt' : roll < 0.86 ? 'late' : roll < 0.94 ? 'slow-partner' : 'silent';
};

const tryAct = (story: Story, who: Actor, act: Act, atMs: number): Story => {
  const commandId = `${who.officialId}:${atMs}:${act.kind}:${story.state.seq}`;
  const decided = decide(story.state, { commandId, actor: who, act }, atMs, story.rules);
  if (!decided.ok) return story;
  const recorded = numbered(story.state, { commandId, actor: who }, decided.value, atMs);
  return { ...story, state: recorded.reduce(evolve, story.state), log: [...story.log, ...recorded] };
};

const toActor = ({ id, name, title, posts }: Official): Actor => ({ officialId: id, name, title, posts });

/**
 * Plays the plan from 02/01/2024 up to a moment ("2024-06-14 08:00"). Repeatable. Half a year of all tasks takes some
 * ten seconds; `every` keeps each n-th task only.
 */
export const samplePlan = (until: string, every = 1): SamplePlan => {
  const catalogue = read<AgencyCatalogue>('agencies/hai-duong-2024.json');
  const { officials } = read<{ officials: Official[] }>('officials/demo.json');
  const source = read<{ tasks: SourceTask[] }>('plans/hai-duong-2024/appendix.source.json');
  const planFile = read<PlanInfo & { standingAgency: string; officeAgency: string }>('plans/hai-duong-2024/plan.json');
  const holder = (agency: string, ...posts: readonly Post[]): Actor | null => {
    const found = officials.find((one) =>
      one.posts.some((held) => held.agency === agency && posts.includes(held.post)),
    );
    return found ? toActor(found) : null;
  };
  const standing = holder(planFile.standingAgency, 'standing');
  const chief = holder(planFile.officeAgency, 'office-chief');
  if (!standing || !chief) throw new Error('the demo officials lack a standing official or a chief of office');
  const random = chance(2024);

  const givenAtMs = at('2024-01-02 08:00');
  const places = new Map<string, number>();
  const rows = source.tasks.map((row, index) => ({ row, index })).filter(({ index }) => index % every === 0);
  const tasks = rows.map(({ row, index }): SampleTask => {
    const area = planFile.areas.find((one) => one.code === row.area);
    const due = dueOf(row.deadline);
    const leads = [...new Set(codesOf(catalogue, row.lead, index))];
    const coordinating = [...new Set(codesOf(catalogue, row.coordinating, index))].filter(
      (code) => !leads.includes(code),
    );
    const number = index + 1;
    const place = (places.get(row.area) ?? 0) + 1;
    places.set(row.area, place);
    const first: RecordedEvent = {
      taskId: `${planFile.id}-${number}`,
      seq: 1,
      commandId: `confirm:${planFile.id}`,
      part: 0,
      atMs: givenAtMs,
      by: authorOf(standing),
      event: {
        kind: 'task-given',
        number,
        planId: planFile.id,
        area: row.area,
        title: row.text,
        product: row.product === '' ? null : row.product,
        deadline: { kind: due === null ? 'continuous' : 'exact', due, every: null, wording: row.deadline },
        monitor: area?.monitor ?? planFile.standingAgency,
        standingAgency: planFile.standingAgency,
        office: planFile.officeAgency,
        assignments: [
          ...leads.map((code) => ({ id: code, agency: code, role: 'lead' as const, due })),
          ...coordinating.map((code) => ({
            id: code,
            agency: code,
            role: 'coordinating' as const,
            due: due === null ? null : addDays(due, -7),
          })),
        ],
      },
    };
    const story: Story = { state: evolve(null, first), log: [first], rules: RULES };
    return {
      story: live(story, until, random, { holder, standing, chief }),
      stt: `${row.area.split('.')[1] ?? ''}.${place}`,
      groupTitle: row.group,
      proposed: row.proposed.split(';').flatMap((one) => PROPOSED[one.trim()] ?? []),
    };
  });
  const { id, title, year, number, date, issuer, areas } = planFile;
  return { plan: { id, title, year, number, date, issuer, areas }, catalogue, officials, tasks };
};

interface People {
  readonly holder: (agency: string, ...posts: readonly Post[]) => Actor | null;
  readonly standing: Actor;
  readonly chief: Actor;
}

const live = (given: Story, until: string, random: () => number, people: People): Story => {
  let story = given;
  for (let day = '2024-01-04'; at(`${day} 09:00`) < at(until); day = addDays(day, 2)) {
    if (!isWorkingDay(CALENDAR_2024, day)) continue;
    const minute = 15 + Math.floor(random() * 40);
    story = passTime(story, `${day} 09:${minute}`);
    if (story.state.standing !== 'open') return story;
    const now = at(`${day} 09:${minute}`);
    for (const part of story.state.assignments) story = livePart(story, part, day, now, random, people);
    for (const one of story.state.submissions) {
      if (one.state === 'proposed' && random() < 0.25) {
        story = tryAct(story, people.standing, { kind: 'confirm-submission', submission: one.id, note: null }, now);
      } else if (one.state === 'submitted' && random() < 0.12) {
        const to = addDays(one.askedDate ?? day, one.askedDate === null ? 40 : 0);
        const decision = random() < 0.6 ? { kind: 'extend' as const, to } : { kind: 'remind' as const };
        story = tryAct(
          story,
          people.chief,
          { kind: 'decide-submission', submission: one.id, decision, reason: null },
          now,
        );
      }
    }
  }
  return passTime(story, until);
};

const OBSTACLES = [
  'Thiếu kinh phí để triển khai, đã có văn bản đề nghị Sở Tài chính bố trí bổ sung.',
  'Hệ thống của bộ chưa mở kết nối nên chưa đồng bộ được dữ liệu.',
  'Chưa có hướng dẫn của bộ chủ quản.',
];

const livePart = (
  story: Story,
  part: AssignmentState,
  day: string,
  now: number,
  random: () => number,
  people: People,
): Story => {
  const who = people.holder(part.agency, 'focal', 'unit-head', 'leader');
  const habit = habitOf(part.agency);
  if (!who || part.work === 'released' || random() > 0.5) return story;
  if (part.work === 'confirmed') {
    const open = story.state.assignments.filter((one) => one.role === 'coordinating' && !isClosed(one));
    if (part.role !== 'lead' || open.length === 0 || random() > 0.25) return story;
    return tryAct(
      story,
      who,
      { kind: 'release-rest', assignment: part.id, reason: 'Sản phẩm đã được phê duyệt.' },
      now,
    );
  }
  const act = (one: Act, by: Actor = who): Story => tryAct(story, by, one, now);
  const assignment = part.id;
  if (part.work === 'awaiting') {
    const checker =
      part.role === 'lead'
        ? people.holder(checkerOf(story.state), 'monitor', 'standing', 'office')
        : leadOf(story, people);
    if (!checker || random() > 0.4) return story;
    return random() < 0.12
      ? act(
          { kind: 'return-completion', assignment, reason: 'Chưa có số, ngày văn bản phê duyệt.', newDue: null },
          checker,
        )
      : act({ kind: 'confirm-completion', assignment }, checker);
  }
  if (habit === 'silent' && random() > 0.02) return story;
  if (part.work === 'given')
    return random() < (habit === 'prompt' ? 0.9 : 0.2) ? act({ kind: 'accept', assignment }) : story;
  const { due } = part;
  if (part.overdueSinceMs !== null && part.explanation === null && random() < 0.3) {
    return act({ kind: 'explain', assignment, cause: OBSTACLES[1] ?? '', objective: true, newDate: addDays(day, 20) });
  }
  const early = part.role === 'lead' ? -30 : -60;
  const from = habit === 'prompt' ? early : habit === 'late' ? 12 : part.role === 'lead' ? -3 : 25;
  const ready = due !== null && day >= addDays(due, from);
  if (ready && random() < 0.5) {
    const evidence = [
      { kind: 'document' as const, number: `${Math.floor(random() * 900) + 100}/BC-${part.agency}`, date: day },
    ];
    return act({ kind: 'ask-completion', assignment, evidence });
  }
  const roll = random();
  if (roll < 0.006) return act({ kind: 'raise-obstacle', assignment, text: OBSTACLES[Math.floor(random() * 3)] ?? '' });
  if (roll < 0.02 && due !== null && part.extensions === 0 && part.role === 'lead') {
    return act({
      kind: 'ask-extension',
      assignment,
      to: addDays(due > day ? due : day, 30),
      reason: 'Chờ văn bản hướng dẫn của Trung ương.',
    });
  }
  const percent = Math.min(95, part.percent + 5 + Math.floor(random() * 20));
  return roll < 0.25 ? act({ kind: 'progress', assignment, percent, text: null }) : story;
};

const leadOf = (story: Story, people: People): Actor | null =>
  people.holder(story.state.assignments.find((one) => one.role === 'lead')?.agency ?? '', 'focal');
