import type { AgencyCatalogue } from '../../../../src/domain/directory/agency';
import type { ReportFigures, ReportPlan } from '../../../../src/domain/report/figures';
import { figuresOf } from '../../../../src/domain/report/figures-of';
import { choosePeriod, type ReportKind } from '../../../../src/domain/report/periods';
import {
  CALENDAR_2024,
  CHECKER,
  focal,
  givenTask,
  passTime,
  play,
  STANDING,
  statesAsOf,
  VICE_CHAIR,
  type Step,
  type Story,
} from '../../../support/builders';

const agency = (code: string, name: string) => ({ code, name, level: 'province' as const, aliases: [] });
const CATALOGUE: AgencyCatalogue = {
  agencies: [
    agency('SNV', 'Sở Nội vụ'),
    agency('STC', 'Sở Tài chính'),
    agency('STP', 'Sở Tư pháp'),
    agency('SYT', 'Sở Y tế'),
  ],
  groups: [{ code: 'SBN', name: 'Các sở, ban, ngành', aliases: [], memberCodes: ['STC', 'STP', 'SYT'] }],
};
const PLAN: ReportPlan = {
  id: 'plan-2024',
  title: 'Kế hoạch CCHC năm 2024',
  year: 2024,
  number: null,
  issuer: 'Ủy ban nhân dân tỉnh Hải Dương',
  areas: [
    { code: 'II.2', name: 'Cải cách thể chế', monitor: 'STP' },
    { code: 'II.6', name: 'Cải cách tài chính công', monitor: 'STC' },
  ],
};

const report = (stories: readonly Story[], kind: ReportKind = 'half-year', asOf = '2024-06-14'): ReportFigures => {
  const period = choosePeriod(kind, asOf, PLAN.year);
  if (!period.ok) throw new Error(period.error.code);
  return figuresOf({
    plan: PLAN,
    states: statesAsOf(stories, period.value.asOfMs),
    events: stories.flatMap((story) => story.log),
    catalogue: CATALOGUE,
    period: period.value,
    calendar: CALENDAR_2024,
  });
};

const DOCUMENT = { kind: 'document', number: '15/KH-STC', date: '2024-01-15' } as const;
const asks = (when: string, by = 'STC'): Step => ({
  at: when,
  by: focal(by),
  act: { kind: 'ask-completion', assignment: by, evidence: [DOCUMENT] },
});
const confirms = (when: string, assignment = 'STC'): Step => ({
  at: when,
  by: CHECKER,
  act: { kind: 'confirm-completion', assignment },
});

/** One task of each kind, due 31/3/2024: a Sunday, whose close of work still counts. */
const march = (number: number) => givenTask({ number, due: '2024-03-31' });
const FOUR = [
  play(march(1), [asks('2024-03-31 17:00'), confirms('2024-05-02')]),
  play(march(2), [asks('2024-03-31 17:01'), confirms('2024-05-02')]),
  givenTask({ number: 3, due: '2024-06-15' }),
  march(4),
];

test('a task has the label it had at the cut-off, judged when completion was asked for', () => {
  const figures = report(FOUR);
  expect(figures.byLabel).toEqual({ done: 1, 'done-late': 1, ongoing: 1, 'not-done': 1 });
  expect(figures.tasks.map((one) => one.label)).toEqual(['done', 'done-late', 'ongoing', 'not-done']);
  expect(figures.rates.completion).toEqual({ count: 2, of: 4, percent: 50 });
  expect(figures.rates.dueCompletion).toEqual({ count: 2, of: 3, percent: 66.7 });
  expect(figures.overdue.map((one) => one.number)).toEqual([4]);
  expect(figures.doneLate).toMatchObject([{ number: 2, askedOn: '2024-03-31', documents: [{ number: '15/KH-STC' }] }]);
  expect(figures.next.map((one) => one.number)).toEqual([3]);
});

test('before the confirmation the same tasks stand differently', () => {
  const figures = report(FOUR, 'half-year', '2024-05-01');
  expect(figures.tasks.map((one) => one.label)).toEqual(['ongoing', 'not-done', 'ongoing', 'not-done']);
  expect(figures.ongoing).toEqual({ withoutDeadline: 0, awaitingCheck: 1, waitingCoordination: 0, suspended: 0 });
  expect(report(FOUR, 'half-year', '2024-01-31').byLabel).toEqual({
    done: 0,
    'done-late': 0,
    ongoing: 4,
    'not-done': 0,
  });
});

test('a task without a deadline is ongoing, also when nobody accepted it', () => {
  const figures = report([givenTask({ due: null })]);
  expect(figures.byLabel.ongoing).toBe(1);
  expect(figures.ongoing.withoutDeadline).toBe(1);
  expect(figures.rates.dueCompletion).toEqual({ count: 0, of: 0, percent: null });
});

test('a lead that finished in time waits for its coordinating agencies without being late', () => {
  const story = play(givenTask({ due: '2024-03-31', coordinating: ['SYT', 'STP'] }), [
    asks('2024-03-20'),
    confirms('2024-03-21'),
  ]);
  const figures = report([story]);
  expect(figures.tasks[0]).toMatchObject({
    label: 'ongoing',
    work: 'waiting-coordination',
    coordinating: { total: 2 },
  });
  const row = (code: string) => figures.agencies.find((one) => one.code === code);
  expect(row('STC')?.lead).toMatchObject({ total: 1, byLabel: { done: 1, 'done-late': 0, ongoing: 0, 'not-done': 0 } });
  expect(row('SYT')?.coordinating).toEqual({ total: 1, done: 0, overdue: 1, noAnswer: 1 });
  expect(figures.agencies.map((one) => one.code)).toEqual(['STC', 'STP', 'SYT']);
});

test('coordinating parts: delivered, accepted, silent, released', () => {
  const story = play(
    givenTask({ due: '2024-06-30', leads: ['SNV'], monitor: 'SNV', coordinating: ['STC', 'STP', 'SYT'] }),
    [
      { at: '2024-02-01', by: focal('STC'), act: { kind: 'ask-completion', assignment: 'STC', evidence: [DOCUMENT] } },
      { at: '2024-02-02', by: focal('SNV'), act: { kind: 'confirm-completion', assignment: 'STC' } },
      { at: '2024-02-02', by: focal('STP'), act: { kind: 'accept', assignment: 'STP' } },
      { at: '2024-02-03', by: focal('SNV'), act: { kind: 'release', assignment: 'SYT', reason: 'Không liên quan' } },
    ],
  );
  const figures = report([story]);
  const coordinating = figures.agencies.map((one) => [one.code, one.coordinating]);
  expect(coordinating).toEqual([
    ['SNV', { total: 0, done: 0, overdue: 0, noAnswer: 0 }],
    ['STC', { total: 1, done: 1, overdue: 0, noAnswer: 0 }],
    ['STP', { total: 1, done: 0, overdue: 0, noAnswer: 0 }],
    ['SYT', { total: 0, done: 0, overdue: 0, noAnswer: 0 }],
  ]);
  expect(figures.tasks[0]?.coordinating).toEqual({ total: 2, done: 1 });
});

test('a task led by many is late by its late leads, which are named', () => {
  const story = play(givenTask({ due: '2024-03-29', leads: ['STC', 'STP', 'SYT'], monitor: 'SNV' }), [
    asks('2024-03-20', 'STC'),
    {
      at: '2024-03-21',
      by: focal('SYT'),
      act: { kind: 'progress', assignment: 'SYT', percent: 30, text: 'Đang rà soát' },
    },
  ]);
  const [row] = report([story]).overdue;
  expect(row).toMatchObject({
    leadNames: ['Các sở, ban, ngành'],
    lateLeadNames: ['Sở Tư pháp', 'Sở Y tế'],
    news: 'Đang rà soát',
    askedOn: null,
    // April has 19 working days, May 23, June up to the 14th 10.
    daysLate: 52,
  });
});

test('areas follow the plan, and a task of an area that the plan does not name is still counted', () => {
  const figures = report([givenTask({ number: 1 }), givenTask({ number: 2, area: 'IX' })]);
  expect(figures.areas.map((one) => [one.code, one.total])).toEqual([
    ['II.2', 0],
    ['II.6', 1],
    ['IX', 1],
  ]);
});

test('the update rate counts tasks whose leads said something in the period, not those that only accepted', () => {
  const told = play(givenTask({ number: 1 }), [
    { at: '2024-05-20', by: focal('STC'), act: { kind: 'progress', assignment: 'STC', percent: 40, text: null } },
  ]);
  const accepted = play(givenTask({ number: 2 }), [
    { at: '2024-05-20', by: focal('STC'), act: { kind: 'accept', assignment: 'STC' } },
  ]);
  const finished = play(givenTask({ number: 3 }), [asks('2024-02-01'), confirms('2024-02-02')]);
  const stories = [told, accepted, finished];
  expect(report(stories).rates.update).toEqual({ count: 2, of: 3, percent: 66.7 });
  expect(report(stories, 'month', '2024-06-14').rates.update).toEqual({ count: 1, of: 2, percent: 50 });
});

const submissionOf = (story: Story): number => story.state.submissions[0]?.id ?? 0;

test('extensions, escalations, decisions and urging of the period are told from its events', () => {
  const asked = play(givenTask({ number: 1, due: '2024-04-26' }), [
    {
      at: '2024-04-10',
      by: focal('STC'),
      act: { kind: 'ask-extension', assignment: 'STC', to: '2024-07-31', reason: 'Chờ hướng dẫn' },
    },
  ]);
  const extended = play(asked, [
    {
      at: '2024-04-11',
      by: STANDING,
      act: { kind: 'confirm-submission', submission: submissionOf(asked), note: null },
    },
    {
      at: '2024-04-12',
      by: VICE_CHAIR,
      act: {
        kind: 'decide-submission',
        submission: submissionOf(asked),
        decision: { kind: 'extend', to: '2024-07-31' },
        reason: null,
      },
    },
  ]);
  const late = passTime(givenTask({ number: 2, due: '2024-05-31' }), '2024-06-14 23:00');
  const figures = report([extended, late]);
  expect(figures.extensions).toMatchObject([
    { number: 1, from: '2024-04-26', to: '2024-07-31', on: '2024-04-12', by: 'Phó Chủ tịch UBND tỉnh' },
  ]);
  expect(figures.decisions).toMatchObject([{ number: 1, about: 'extension', decision: { kind: 'extend' } }]);
  expect(figures.submissions).toEqual({ proposedOverdue: 1, proposedExtension: 1, submitted: 1, decided: 1 });
  expect(figures.escalations).toEqual({ unitHead: 1, leader: 1, submission: 1 });
  expect(figures.pending).toMatchObject([{ number: 2, about: 'overdue', state: 'proposed' }]);
  // 8h on the 7th, 3rd and last working day before, the day itself; then every third working day after.
  expect(figures.urging).toMatchObject({ remindersBefore: 4, remindersAfter: 3, acceptanceAsked: 2, nudges: 0 });
  expect(figures.urging).toMatchObject({ explanationsAsked: 1, tasks: 1, agencies: 1 });
  expect(figures.unexplained.map((one) => one.number)).toEqual([2]);
  expect(report([extended, late], 'month', '2024-06-14').extensions).toEqual([]);
});

test('what a lead gives of its own time is no decision of UBND tỉnh', () => {
  const given = givenTask({ number: 1, due: '2024-04-26', coordinating: ['SYT'], coordinatingDue: '2024-04-19' });
  // The part's day is the policy's: its lead disposes of it.
  const story: Story = {
    ...given,
    state: {
      ...given.state,
      assignments: given.state.assignments.map((one) => (one.id === 'SYT' ? { ...one, dueSetBy: 'policy' } : one)),
    },
  };
  const asked = play(story, [
    {
      at: '2024-04-10',
      by: focal('SYT'),
      act: { kind: 'ask-extension', assignment: 'SYT', to: '2024-04-24', reason: 'Chờ số liệu' },
    },
  ]);
  const decision = { kind: 'extend', to: '2024-04-24' } as const;
  const decided = play(asked, [
    {
      at: '2024-04-11',
      by: focal('STC'),
      act: { kind: 'decide-extension', submission: submissionOf(asked), decision, reason: null },
    },
  ]);
  expect(report([decided])).toMatchObject({ decisions: [], submissions: { decided: 0 } });
});

test('explanations and open obstacles are listed as recorded; what was solved is not', () => {
  const late = play(passTime(givenTask({ number: 1, due: '2024-05-31' }), '2024-06-03 12:00'), [
    {
      at: '2024-06-04',
      by: focal('STC'),
      act: { kind: 'explain', assignment: 'STC', cause: 'Thiếu kinh phí', objective: true, newDate: '2024-06-28' },
    },
  ]);
  const stuck = play(givenTask({ number: 2 }), [
    {
      at: '2024-05-02',
      by: focal('STC'),
      act: { kind: 'raise-obstacle', assignment: 'STC', text: 'Chưa có hướng dẫn' },
    },
  ]);
  const solved = play({ ...givenTask({ number: 3 }) }, [
    { at: '2024-05-02', by: focal('STC'), act: { kind: 'raise-obstacle', assignment: 'STC', text: 'Máy chủ hỏng' } },
    { at: '2024-05-03', by: STANDING, act: { kind: 'answer-obstacle', assignment: 'STC', text: 'Đã thay máy' } },
  ]);
  const figures = report([late, stuck, solved]);
  expect(figures.causes).toMatchObject([
    { number: 1, cause: 'Thiếu kinh phí', objective: true, newDate: '2024-06-28', closed: false },
  ]);
  expect(figures.unexplained).toEqual([]);
  expect(figures.obstacles).toMatchObject([
    { number: 2, kind: 'institution', text: 'Chưa có hướng dẫn', on: '2024-05-02', waitsFor: { code: 'STP' } },
  ]);
});

test('a task at rest is ongoing for its agency too, and not looked forward to; what was late before stays late', () => {
  const rest = {
    kind: 'suspend',
    ref: { number: '12/QĐ-UBND', date: '2024-05-02' },
    reason: 'Chờ',
    newDue: null,
  } as const;
  const resting = (number: number, due: string) =>
    play(givenTask({ number, due, coordinating: ['SYT'] }), [{ at: '2024-05-02', by: STANDING, act: rest }]);
  const figures = report([resting(1, '2024-05-31'), resting(2, '2024-04-26'), resting(3, '2024-06-28')]);
  const of = (code: string) => figures.agencies.find((one) => one.code === code);
  expect(figures.byLabel).toMatchObject({ ongoing: 2, 'not-done': 1 });
  expect(of('STC')?.lead.byLabel).toEqual(figures.byLabel);
  expect(of('SYT')?.coordinating).toMatchObject({ total: 3, overdue: 1 });
  expect(figures.ongoing.suspended).toBe(2);
  expect(figures.next).toEqual([]);
  expect(figures.rates.dueCompletion.of).toBe(1);
  expect(figures.tasks.map((one) => one.daysLate)).toEqual([0, 1, 0]);
  expect(figures.unexplained.map((one) => one.number)).toEqual([2]);
});

test('a withdrawn task is counted apart and nowhere else', () => {
  const [story] = [givenTask({ number: 1 })];
  const period = choosePeriod('half-year', '2024-06-14', 2024);
  if (!period.ok) throw new Error('period');
  const figures = figuresOf({
    plan: PLAN,
    states: [{ ...story.state, standing: 'withdrawn' }, givenTask({ number: 2 }).state],
    events: [],
    catalogue: CATALOGUE,
    period: period.value,
    calendar: CALENDAR_2024,
  });
  expect([figures.total, figures.withdrawn, figures.agencies[0]?.lead.total]).toEqual([1, 1, 1]);
});

test('an excused delay keeps its label and is told beside it', () => {
  const excuse = (by = VICE_CHAIR): Step => ({
    at: '2024-06-05',
    by,
    act: { kind: 'excuse-delay', assignment: 'STC', reason: 'Bão số 3' },
  });
  const late = (number: number) => passTime(givenTask({ number, due: '2024-05-31' }), '2024-06-03 12:00');
  const figures = report([play(late(1), [excuse()]), late(2)]);
  expect(figures.byLabel['not-done']).toBe(2);
  expect(figures.excused).toEqual({ 'done-late': 0, 'not-done': 1 });
  expect(figures.tasks.map((one) => one.excused)).toEqual([true, false]);
  expect(figures.agencies.find((one) => one.code === 'STC')?.lead).toMatchObject({ total: 2, excused: 1 });
  expect(figures.excuses).toMatchObject([{ number: 1, reason: 'Bão số 3', on: '2024-06-05' }]);
});

test('all obstacles that stand open on one part are listed', () => {
  const say = (text: string): Step => ({
    at: '2024-05-02',
    by: focal('STC'),
    act: { kind: 'raise-obstacle', assignment: 'STC', text },
  });
  const stuck = play(givenTask({ number: 1 }), [say('Thiếu kinh phí'), say('Phần mềm lỗi')]);
  expect(report([stuck]).obstacles.map((one) => one.text)).toEqual(['Thiếu kinh phí', 'Phần mềm lỗi']);
});
