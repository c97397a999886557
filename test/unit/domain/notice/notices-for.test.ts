import type { Recipient } from '../../../../src/domain/notice/notice';
import { noticesFor } from '../../../../src/domain/notice/notices-for';
import { SYSTEM } from '../../../../src/domain/task/actor';
import type { RecordedEvent, TaskEvent } from '../../../../src/domain/task/events';
import { evolve } from '../../../../src/domain/task/evolve/evolve';
import { authorOf } from '../../../../src/domain/task/recording';
import type { Post } from '../../../../src/domain/directory/official';
import { at, passTime, play, type Story } from '../../../support/builders';
import { ACTS, aTask, bring, COORDINATING, LEAD, PEOPLE, step } from '../../../support/task-world';

const who = (to: Recipient): string =>
  'officialId' in to ? to.officialId : `${to.agency} ${to.post}${to.area === undefined ? '' : ` ${to.area}`}`;

/** What one event makes the system say, as "kind → post". */
const told = (story: Story, event: TaskEvent): readonly string[] =>
  drafts(story, event).map((one) => `${one.kind} → ${who(one.to)}`);

const drafts = (story: Story, event: TaskEvent) => {
  const recorded: RecordedEvent = {
    taskId: story.state.taskId,
    seq: story.state.seq + 1,
    commandId: 'c',
    part: 0,
    atMs: story.log.at(-1)?.atMs ?? 0,
    by: authorOf(SYSTEM),
    event,
  };
  return noticesFor(evolve(story.state, recorded), recorded);
};

const story = aTask({ due: '2024-03-15' });
const asked = play(story, [step('2024-03-01', 'ask-extension')]);
const submission = asked.state.submissions[0]?.id ?? 0;
const own = (lead: string) => {
  const given = aTask({ leads: [lead], coordinating: [], monitor: lead });
  return play(given, [
    {
      at: '2024-03-01',
      by: { ...PEOPLE.focal, posts: [{ agency: lead, post: 'focal' }] },
      act: ACTS['ask-extension'](lead),
    },
  ]);
};

const lead = { assignment: LEAD };
/** Overdue, and put before Sở Nội vụ by the ladder; then before UBND tỉnh, where the chief of its office was silent. */
const late = passTime(aTask({ due: '2024-03-15', coordinating: [] }), '2024-03-25');
const waiting = passTime(
  play(late, [
    {
      at: '2024-03-26',
      by: PEOPLE.standing,
      act: { kind: 'confirm-submission', submission: late.state.submissions[0]?.id ?? 0, note: null },
    },
  ]),
  '2024-03-29',
);
const EXPLAINED: TaskEvent = { kind: 'explained', ...lead, cause: 'thiếu vốn', objective: true, newDate: null };
const coordinating = { assignment: COORDINATING };
const asking = { submission, assignment: LEAD };
const stepped = (name: string) => ({ ...lead, step: name });
const climbs = (to: Post, agency: string = LEAD) =>
  ({ kind: 'escalated', ...stepped('c'), rung: 1, to, agency, sideways: false }) as const;
const decided = { kind: 'submission-decided', decision: { kind: 'refuse' }, reason: null } as const;

describe('who is told of an event', () => {
  it.each<[string, Story, TaskEvent, readonly string[]]>([
    ['given', story, story.log[0]?.event as TaskEvent, ['task-given → STC focal', 'task-given → SYT focal']],
    ['a reminder', story, { kind: 'reminded', ...stepped('remind-3'), daysLeft: 3 }, ['reminder → STC focal']],
    ['a late one', story, { kind: 'reminded', ...stepped('late-2'), daysLeft: -2 }, ['late-reminder → STC focal']],
    [
      'no answer',
      story,
      { kind: 'acceptance-overdue', ...stepped('a'), to: 'focal', agency: LEAD },
      ['accept-asked → STC focal'],
    ],
    [
      'still none',
      story,
      { kind: 'acceptance-overdue', ...stepped('a'), to: 'leader', agency: LEAD },
      ['accept-overdue → STC leader'],
    ],
    ['no news', story, { kind: 'update-asked', ...stepped('update-1') }, ['update-asked → STC focal']],
    ['overdue', story, { kind: 'fell-overdue', ...stepped('due') }, ['overdue → STC focal']],
    [
      'no answer for long',
      story,
      { kind: 'acceptance-overdue', ...stepped('a'), to: 'standing', agency: 'SNV' },
      ['accept-silent → SNV standing'],
    ],
    ['rung 1', story, climbs('unit-head'), ['escalation → STC unit-head']],
    ['rung 2', story, climbs('leader'), ['escalation → STC leader']],
    ['sideways', story, { ...climbs('monitor', 'STP'), sideways: true }, ['urging → STP monitor II.6']],
    ['the last rung, by its submission', story, climbs('standing', 'SNV'), []],
    [
      'coordinating, rung 2',
      story,
      { ...climbs('leader', COORDINATING), ...coordinating },
      ['escalation → SYT leader'],
    ],
    [
      'a check that waits',
      story,
      { kind: 'check-overdue', ...stepped('c'), to: 'checker' },
      ['check-overdue → STP monitor II.6'],
    ],
    ['a slow checker', story, { kind: 'check-overdue', ...stepped('c'), to: 'leader' }, ['check-slow → STP leader']],
    ['a slower one', story, { kind: 'check-overdue', ...stepped('c'), to: 'standing' }, ['check-slow → SNV standing']],
    [
      'Sở Nội vụ slow itself',
      own('STP'),
      { kind: 'check-overdue', assignment: 'STP', step: 'c', to: 'standing' },
      ['check-slow → VPUBND office'],
    ],
    ['excused', story, { kind: 'delay-excused', ...lead, reason: 'Bão' }, ['excused → STC focal']],
    ['acknowledged', story, { kind: 'step-acknowledged', ...lead, untilMs: 0, days: 3 }, []],
    [
      'done, says the lead',
      story,
      { kind: 'completion-asked', ...lead, late: false },
      ['check-asked → STP monitor II.6'],
    ],
    [
      'done, says the coordinating agency',
      story,
      { kind: 'completion-asked', ...coordinating, late: false },
      ['check-asked → STC focal'],
    ],
    [
      'done, says the monitor that leads',
      own('STP'),
      { kind: 'completion-asked', assignment: 'STP', late: false },
      ['check-asked → SNV standing'],
    ],
    [
      'done, says Sở Nội vụ',
      own('SNV'),
      { kind: 'completion-asked', assignment: 'SNV', late: false },
      ['check-asked → VPUBND office'],
    ],
    ['confirmed', story, { kind: 'completion-confirmed', ...lead }, ['confirmed → STC focal']],
    ['returned', story, { kind: 'completion-returned', ...lead, reason: 'Thiếu' }, ['returned → STC focal']],
    ['released', story, { kind: 'released', ...coordinating, reason: 'Thôi' }, ['released → SYT focal']],
    ['nudged', story, { kind: 'nudged', ...lead }, ['nudge → STC focal']],
    ['an obstacle', story, { kind: 'obstacle-raised', ...lead, text: 'Vốn' }, ['obstacle → SNV standing']],
    [
      'nobody there',
      story,
      { kind: 'nobody-reachable', agency: COORDINATING, post: 'focal', about: 'reminder' },
      ['nobody-reachable → SNV standing'],
    ],
    ['proposed', story, asked.log.at(-1)?.event as TaskEvent, ['submission-to-confirm → SNV standing']],
    [
      'put forward',
      asked,
      { kind: 'submission-confirmed', ...asking, note: null },
      ['submission-to-decide → VPUBND office-chief II.6'],
    ],
    [
      'waiting at Sở Nội vụ',
      asked,
      { kind: 'submission-waiting', ...asking, step: 's', to: 'standing' },
      ['submission-waiting → SNV standing'],
    ],
    [
      'waiting at the vice-chair in charge of the area',
      asked,
      { kind: 'submission-waiting', ...asking, step: 's', to: 'vice-chair' },
      ['submission-to-decide → VPUBND vice-chair II.6'],
    ],
    [
      'waiting at the chair',
      asked,
      { kind: 'submission-waiting', ...asking, step: 's', to: 'chair' },
      ['submission-to-decide → VPUBND chair II.6'],
    ],
    [
      'decided',
      asked,
      { ...decided, ...asking },
      ['submission-decided → STC focal', 'submission-decided → STC leader', 'submission-decided → SNV standing'],
    ],
    ['accepted', story, { kind: 'accepted', ...lead }, []],
    ['progress', story, { kind: 'progressed', ...lead, percent: 5, text: null }, []],
    ['evidence', story, { kind: 'evidence-added', ...lead, evidence: [] }, []],
    ['an explanation asked for, with the overdue', story, { kind: 'explanation-asked', ...lead }, []],
    ['explained before anybody was asked', story, EXPLAINED, []],
    ['explained to Sở Nội vụ, which has the question', late, EXPLAINED, ['question-explained → SNV standing']],
    [
      'explained to all of UBND tỉnh who have it by now, each once',
      waiting,
      EXPLAINED,
      ['question-explained → VPUBND office-chief II.6', 'question-explained → VPUBND vice-chair II.6'],
    ],
    [
      'moved, told by what moved it',
      story,
      { kind: 'deadline-moved', ...lead, from: null, to: '2024-05-05', why: 'returned' },
      [],
    ],
    ['skipped', story, { kind: 'step-skipped', ...stepped('remind-7') }, []],
    ['completed', story, { kind: 'task-completed' }, []],
  ])('%s', (_, before, event, expected) => {
    expect(told(before, event)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['SNV', 'submission-to-confirm → VPUBND office', 'submission-to-decide → VPUBND office-chief II.6'],
    ['VPUBND', 'submission-to-confirm → SNV standing', 'submission-to-decide → VPUBND vice-chair II.6'],
  ])('of a submission about %s itself: not those it concerns', (agency, confirm, decide) => {
    const before = own(agency);
    const id = before.state.submissions[0]?.id ?? 0;
    const proposed = before.log.at(-1)?.event as TaskEvent;
    expect(told(before, proposed)).toEqual([confirm]);
    const confirmed: TaskEvent = { kind: 'submission-confirmed', submission: id, assignment: agency, note: null };
    expect(told(before, confirmed)).toEqual([decide]);
    const told3 = told(before, { ...decided, submission: id, assignment: agency });
    expect(told3.at(-1)).toBe(`submission-decided → ${confirm.split('→ ')[1]}`);
  });

  it('is every lead, when a coordinating agency delivers', () => {
    const two = aTask({ leads: [LEAD, 'SXD'] });
    expect(told(two, { kind: 'completion-asked', ...coordinating, late: false })).toEqual([
      'check-asked → STC focal',
      'check-asked → SXD focal',
    ]);
  });
});

describe('what they are told', () => {
  const facts = (before: Story, event: TaskEvent) => drafts(before, event)[0]?.facts;

  it('is about their own part', () => {
    const given = drafts(story, story.log[0]?.event as TaskEvent);
    expect(given.map((one) => [one.facts.assignment, one.facts.role])).toEqual([
      [LEAD, 'lead'],
      [COORDINATING, 'coordinating'],
    ]);
    const nobody = { kind: 'nobody-reachable', agency: COORDINATING, post: 'focal', about: 'reminder' } as const;
    expect(facts(story, nobody)).toMatchObject({ assignment: COORDINATING, role: 'coordinating', post: 'focal' });
  });

  it('names the new day when a part is returned with more time', () => {
    const back = play(bring(story, LEAD, 'awaiting'), [
      {
        at: '2024-03-04',
        by: PEOPLE.monitor,
        act: { kind: 'return-completion', assignment: LEAD, reason: 'Thiếu', newDue: '2024-03-29' },
      },
    ]);
    const returned = back.log.find((one) => one.event.kind === 'completion-returned') as RecordedEvent;
    const then = back.log.filter((one) => one.seq <= returned.seq).reduce(evolve, null as Story['state'] | null);
    expect(noticesFor(then as Story['state'], returned)[0]?.facts).toMatchObject({
      due: '2024-03-29',
      reason: 'Thiếu',
    });
  });

  it('says, higher up, what was tried before', () => {
    const late = passTime(aTask({ due: '2024-03-15', coordinating: [] }), '2024-03-19');
    const explained = play(late, [{ at: '2024-03-19', by: PEOPLE.focal, act: ACTS.explain(LEAD) }]);
    const climbed = { ...climbs('leader'), rung: 3 };
    expect(facts(explained, climbed)).toMatchObject({
      rung: 3,
      reminders: 6,
      explanation: 'Đơn vị tư vấn chậm',
      told: [
        { post: 'unit-head', agency: LEAD, atMs: at('2024-03-18 08:00') },
        { post: 'monitor', agency: 'STP', atMs: at('2024-03-19 08:00') },
      ],
    });
    const before = passTime(explained, '2024-03-25');
    const put = before.log.find((one) => one.event.kind === 'submission-proposed') as RecordedEvent;
    expect(noticesFor(before.state, put)[0]?.facts).toMatchObject({
      about: 'overdue',
      submission: put.seq,
      askedDate: '2024-08-30',
      reminders: 8,
      explanation: 'Đơn vị tư vấn chậm',
    });
  });

  it('carries the question and the answer', () => {
    const note = { kind: 'submission-confirmed', ...asking, note: 'Đề nghị đồng ý' } as const;
    expect(facts(asked, note)).toMatchObject({ about: 'extension', askedDate: '2024-08-30', note: 'Đề nghị đồng ý' });
    const extend = { ...decided, ...asking, decision: { kind: 'extend', to: '2024-05-31' } } as const;
    expect(facts(asked, extend)).toMatchObject({ decision: { kind: 'extend', to: '2024-05-31' }, by: 'Hệ thống' });
  });

  it('is none of it urgent: a morning is soon enough', () => {
    expect(
      passTime(story, '2024-12-31')
        .log.flatMap((one) => drafts(story, one.event))
        .some((one) => one.urgent),
    ).toBe(false);
  });
});
