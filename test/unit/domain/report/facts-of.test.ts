import { factsOf } from '../../../../src/domain/report/facts-of';
import { FACT_KEYS, factValue, sortFacts, type AgencyFacts } from '../../../../src/domain/report/facts';
import { choosePeriod } from '../../../../src/domain/report/periods';
import type { Act } from '../../../../src/domain/task/commands';
import {
  CALENDAR_2024,
  CHECKER,
  focal,
  givenTask,
  play,
  statesAsOf,
  VICE_CHAIR,
  type Step,
  type Story,
} from '../../../support/builders';

const factsAt = (stories: readonly Story[], asOf: string, kind: 'quarter-1' | 'half-year' = 'half-year') => {
  const period = choosePeriod(kind, asOf, 2024);
  if (!period.ok) throw new Error(period.error.code);
  return factsOf({
    states: statesAsOf(stories, period.value.asOfMs),
    events: stories.flatMap((one) => one.log),
    catalogue: { agencies: [], groups: [] },
    period: period.value,
    calendar: CALENDAR_2024,
  });
};

const of = (rows: readonly AgencyFacts[], code: string): AgencyFacts => {
  const row = rows.find((one) => one.code === code);
  if (!row) throw new Error(`nothing of ${code}`);
  return row;
};

const by = (when: string, act: Act): Step => ({ at: when, by: focal('STC'), act });
const accept = (when: string): Step => by(when, { kind: 'accept', assignment: 'STC' });
const ask = (when: string): Step =>
  by(when, { kind: 'ask-completion', assignment: 'STC', evidence: [{ kind: 'link', url: 'https://example.vn' }] });
const confirm = (when: string): Step => ({
  at: when,
  by: CHECKER,
  act: { kind: 'confirm-completion', assignment: 'STC' },
});
const sendBack = (when: string): Step => ({
  at: when,
  by: CHECKER,
  act: { kind: 'return-completion', assignment: 'STC', reason: 'thiếu số liệu', newDue: null },
});

const DUE = '2024-03-29'; // a Friday

test.each([
  ['on the day, at the close of work', '2024-03-29 17:00', { onTime: 1, early: 0, late: 0 }],
  ['one minute after it', '2024-03-29 17:01', { onTime: 0, early: 0, late: 1 }],
  ['the working day before', '2024-03-28 16:00', { onTime: 1, early: 1, late: 0 }],
  ['the Monday after', '2024-04-01 09:00', { onTime: 0, early: 0, late: 1 }],
])('handed in %s', (_, when, wanted) => {
  // The check comes a week later: it changes nothing.
  const story = play(givenTask({ due: DUE }), [accept('2024-01-02 10:00'), ask(when), confirm('2024-04-08 09:00')]);
  const row = of(factsAt([story], '2024-06-14'), 'STC');
  expect(row.lead).toMatchObject({ total: 1, ...wanted, awaiting: 0, overdue: 0 });
  expect(row.completion).toEqual({ count: 1, of: 1, percent: 100 });
});

test('what was closed before the period is no part of it; what stands open is', () => {
  const closed = play(givenTask({ due: DUE }), [ask('2024-03-01 09:00'), confirm('2024-03-04 09:00')]);
  const open = givenTask({ number: 2, due: '2024-09-30' });
  const quarter3 = choosePeriod('quarter-3', '2024-07-01', 2024);
  if (!quarter3.ok) throw new Error('no period');
  const rows = factsOf({
    states: statesAsOf([closed, open], quarter3.value.asOfMs),
    events: [...closed.log, ...open.log],
    catalogue: { agencies: [], groups: [] },
    period: quarter3.value,
    calendar: CALENDAR_2024,
  });
  expect(of(rows, 'STC').lead.total).toBe(1);
});

test('overdue and waiting are told as they stood on the day, whatever came later', () => {
  const story = play(givenTask({ due: DUE }), [ask('2024-04-10 09:00'), confirm('2024-04-20 09:00')]);
  expect(of(factsAt([story], '2024-04-05'), 'STC').lead).toMatchObject({ overdue: 1, awaiting: 0, late: 0 });
  expect(of(factsAt([story], '2024-04-15'), 'STC').lead).toMatchObject({ overdue: 0, awaiting: 1, late: 0 });
  expect(of(factsAt([story], '2024-04-30'), 'STC').lead).toMatchObject({ overdue: 0, awaiting: 0, late: 1 });
});

test('returns are counted each time, and handing in again is judged by its own moment', () => {
  const story = play(givenTask({ due: DUE }), [
    ...[ask('2024-03-20 09:00'), sendBack('2024-03-21 09:00'), ask('2024-03-25 09:00'), sendBack('2024-03-26 09:00')],
    ...[ask('2024-04-02 09:00'), confirm('2024-04-03 09:00')],
  ]);
  const row = of(factsAt([story], '2024-06-14'), 'STC');
  expect(row.returned).toBe(2);
  expect(row.lead).toMatchObject({ onTime: 0, late: 1 });
});

test('answers are measured in working time: the night and the week-end do not count', () => {
  // Given on Tuesday 2/1 at 08:00; accepted on Wednesday at 08:30: 9 hours of Tuesday and 1 of Wednesday.
  const story = play(givenTask(), [accept('2024-01-03 08:30')]);
  expect(of(factsAt([story], '2024-06-14'), 'STC').answers).toEqual({ answered: 1, meanMinutes: 600, open: 0 });
});

test('who has not answered is counted as open, without a time', () => {
  const row = of(factsAt([givenTask({ coordinating: ['SXD'] })], '2024-01-10'), 'SXD');
  expect(row.answers).toEqual({ answered: 0, meanMinutes: null, open: 1 });
  expect(row.coordinating.total).toBe(1);
  expect(row.lead.total).toBe(0);
  expect(row.completion.percent).toBeNull();
});

test('updating and completing are two rates', () => {
  const told = play(givenTask(), [
    by('2024-02-01 09:00', { kind: 'progress', assignment: 'STC', percent: 30, text: 'đã có dự thảo' }),
  ]);
  const row = of(factsAt([told, givenTask({ number: 2 })], '2024-06-14'), 'STC');
  expect(row.update).toEqual({ count: 1, of: 2, percent: 50 });
  expect(row.completion).toEqual({ count: 0, of: 2, percent: 0 });
});

test('the periods of a recurring task count, the task that they come from does not', () => {
  const parent = givenTask({ due: null, deadline: { kind: 'recurring', every: 'quarter' }, wording: 'Hằng quý' });
  const child = play(givenTask({ number: 2, due: DUE }), [ask('2024-03-20 09:00'), confirm('2024-03-21 09:00')]);
  const why = 'period' as const;
  const log = child.log.map((one) =>
    one.event.kind === 'task-given'
      ? {
          ...one,
          event: {
            ...one.event,
            parent: { taskId: parent.state.taskId, number: 1, assignment: null, why },
            period: { key: '2024-q1', label: 'Quý I/2024', from: '2024-01-01', to: '2024-03-31' },
          },
        }
      : one,
  );
  const row = of(factsAt([parent, { ...child, log }], '2024-06-14'), 'STC');
  expect(row.lead).toMatchObject({ total: 1, onTime: 1 });
  // The task was asked to be accepted, its period was not.
  expect(row.answers).toMatchObject({ answered: 0, open: 1 });
});

test('what an agency gives within its own plan is left out', () => {
  const own = givenTask({ number: 2 });
  const log = own.log.map((one) =>
    one.event.kind === 'task-given'
      ? {
          ...one,
          event: {
            ...one.event,
            parent: { taskId: 'task-1', number: 1, assignment: 'STC', why: 'cascade' as const },
          },
        }
      : one,
  );
  expect(factsAt([{ ...own, log }], '2024-06-14')).toEqual([]);
});

test('sorted by any figure, rows with nothing to count last', () => {
  const rows = factsAt(
    [
      play(givenTask({ coordinating: ['SXD'] }), [ask('2024-03-01 09:00'), confirm('2024-03-04 09:00')]),
      givenTask({ number: 2, leads: ['SYT'] }),
    ],
    '2024-06-14',
  );
  const codes = (descending: boolean) => sortFacts(rows, 'completion', descending).map((one) => one.code);
  expect(codes(true)).toEqual(['STC', 'SYT', 'SXD']);
  expect(codes(false)).toEqual(['SYT', 'STC', 'SXD']);
  for (const key of FACT_KEYS) expect(rows.every((row) => factValue(row, key) !== undefined)).toBe(true);
});

test('an excused delay stays late and is counted apart', () => {
  const excuse: Step = {
    at: '2024-04-15 09:00',
    by: VICE_CHAIR,
    act: { kind: 'excuse-delay', assignment: 'STC', reason: 'Bão số 3' },
  };
  const open = play(givenTask({ number: 1, due: DUE }), [excuse]);
  const done = play(givenTask({ number: 2, due: DUE }), [
    ...[ask('2024-04-10 09:00'), excuse, confirm('2024-04-20 09:00')],
  ]);
  const late = play(givenTask({ number: 3, due: DUE }), [ask('2024-04-10 09:00'), confirm('2024-04-20 09:00')]);
  const row = of(factsAt([open, done, late], '2024-06-14'), 'STC');
  expect(row.lead).toMatchObject({ late: 2, overdue: 1, excused: 2 });
  expect([factValue(row, 'excused'), factValue(row, 'coordinating-excused')]).toEqual([2, 0]);
  expect(of(factsAt([open, done, late], '2024-04-12'), 'STC').lead.excused).toBe(0);
});
