import { figuresOf } from '../../../../src/domain/report/figures-of';
import { choosePeriod } from '../../../../src/domain/report/periods';
import { CALENDAR_2024, focal, givenTask, play, STANDING } from '../../../support/builders';
import { asks, CATALOGUE, confirms, DOCUMENT, PLAN, report } from '../../../support/report-figures';

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
