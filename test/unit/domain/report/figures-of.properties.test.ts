import { fc } from '../../../support/properties';
import { addDays } from '../../../../src/domain/calendar/civil-date';
import { factsOf } from '../../../../src/domain/report/facts-of';
import { figuresOf } from '../../../../src/domain/report/figures-of';
import { choosePeriod } from '../../../../src/domain/report/periods';
import type { Act } from '../../../../src/domain/task/commands';
import {
  at,
  CALENDAR_2024,
  CHECKER,
  focal,
  givenTask,
  passTime,
  play,
  statesAsOf,
  type Story,
} from '../../../support/builders';

const PLAN = {
  id: 'plan-2024',
  title: 'Kế hoạch',
  year: 2024,
  number: null,
  date: null,
  issuer: 'Ủy ban nhân dân tỉnh Hải Dương',
  areas: [{ code: 'II.6', name: 'Tài chính công', monitor: 'STP' }],
};

const FIRST = '2024-01-02';
const dayOf2024 = fc.integer({ min: 1, max: 364 }).map((n) => addDays(FIRST, n));

const ACTS: readonly ((agency: string) => Act)[] = [
  (assignment) => ({ kind: 'accept', assignment }),
  (assignment) => ({ kind: 'progress', assignment, percent: 40, text: 'đang làm' }),
  (assignment) => ({ kind: 'raise-obstacle', assignment, text: 'vướng' }),
  (assignment) => ({ kind: 'explain', assignment, cause: 'chậm', objective: false, newDate: null }),
  (assignment) => ({ kind: 'ask-completion', assignment, evidence: [{ kind: 'link', url: 'https://example.vn' }] }),
  (assignment) => ({ kind: 'confirm-completion', assignment }),
  (assignment) => ({ kind: 'return-completion', assignment, reason: 'thiếu', newDue: null }),
];

/** Plays what the rules allow, in time order, with timers firing between; what they refuse does not happen. */
const life = (story: Story, moves: readonly { day: string; act: number; agency: number }[]): Story =>
  [...moves]
    .sort((a, b) => a.day.localeCompare(b.day))
    .reduce((now, { day, act, agency }) => {
      const passed = passTime(now, `${day} 09:00`);
      const part = passed.state.assignments[agency % passed.state.assignments.length]?.agency ?? 'STC';
      const made = ACTS[act]?.(part) ?? ACTS[0]?.(part);
      if (!made) return passed;
      const by = made.kind === 'confirm-completion' || made.kind === 'return-completion' ? CHECKER : focal(part);
      try {
        return play(passed, [{ at: `${day} 09:00`, by, act: made }]);
      } catch {
        return passed;
      }
    }, story);

const storyOf = (number: number) =>
  fc
    .record({
      due: fc.option(dayOf2024, { nil: null }),
      leads: fc.constantFrom(['STC'], ['STC', 'SYT']),
      coordinating: fc.constantFrom([], ['SXD']),
      moves: fc.array(fc.record({ day: dayOf2024, act: fc.nat(ACTS.length - 1), agency: fc.nat(2) }), { maxLength: 8 }),
    })
    .map(({ due, leads, coordinating, moves }) => life(givenTask({ number, due, leads, coordinating }), moves));

const stories = fc.tuple(storyOf(1), storyOf(2), storyOf(3));

const reportOf = (told: readonly Story[], asOf: string, logs: readonly Story[] = told) => {
  const period = choosePeriod('year', asOf, 2024);
  if (!period.ok) throw new Error(period.error.code);
  return figuresOf({
    plan: PLAN,
    states: statesAsOf(told, period.value.asOfMs),
    events: logs.flatMap((one) => one.log),
    catalogue: { agencies: [], groups: [] },
    period: period.value,
    calendar: CALENDAR_2024,
  });
};

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

test('labels sum to the total, over all, by area and by agency', () => {
  fc.assert(
    fc.property(stories, dayOf2024, (told, asOf) => {
      const figures = reportOf(told, asOf);
      expect(figures.total).toBe(3);
      expect(sum(figures.byLabel)).toBe(figures.total);
      expect(figures.areas.reduce((all, one) => all + one.total, 0)).toBe(figures.total);
      for (const area of figures.areas) expect(sum(area.byLabel)).toBe(area.total);
      for (const agency of figures.agencies) expect(sum(agency.lead.byLabel)).toBe(agency.lead.total);
      expect(figures.overdue).toHaveLength(figures.byLabel['not-done']);
      expect(figures.doneLate).toHaveLength(figures.byLabel['done-late']);
    }),
    { numRuns: 30 },
  );
});

test('what happens later never changes an earlier report', () => {
  fc.assert(
    fc.property(stories, dayOf2024, (told, asOf) => {
      const cutMs = at(`${asOf} 23:59`) + 59_999;
      const then = told.map((one) => ({ ...one, log: one.log.filter((event) => event.atMs <= cutMs) }));
      expect(reportOf(told, asOf)).toEqual(reportOf(then, asOf, then));
    }),
    { numRuns: 30 },
  );
});

test('on the day they are given all tasks are ongoing, and before it there is none', () => {
  fc.assert(
    fc.property(stories, (told) => {
      expect(reportOf(told, FIRST).byLabel).toEqual({ done: 0, 'done-late': 0, ongoing: 3, 'not-done': 0 });
      expect(reportOf(told, '2024-01-01').total).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test('the order in which the log is read makes no difference', () => {
  fc.assert(
    fc.property(stories, dayOf2024, (told, asOf) => {
      const shuffled = told.map((one) => ({ ...one, log: [...one.log].reverse() }));
      expect(reportOf(told, asOf, shuffled.reverse())).toEqual(reportOf(told, asOf));
    }),
    { numRuns: 30 },
  );
});

test('facts of an agency sum up, and what happens later never changes them', () => {
  fc.assert(
    fc.property(stories, dayOf2024, (told, asOf) => {
      const factsIn = (logs: readonly Story[]) => {
        const period = choosePeriod('year', asOf, 2024);
        if (!period.ok) throw new Error(period.error.code);
        const states = statesAsOf(logs, period.value.asOfMs);
        const catalogue = { agencies: [], groups: [] };
        const events = logs.flatMap((one) => one.log);
        return factsOf({ states, events, catalogue, period: period.value, calendar: CALENDAR_2024 });
      };
      const rows = factsIn(told);
      for (const { lead, coordinating, update, completion, answers } of rows) {
        for (const part of [lead, coordinating]) {
          expect(part.onTime + part.late + part.awaiting + part.overdue).toBeLessThanOrEqual(part.total);
          expect(part.early).toBeLessThanOrEqual(part.onTime);
        }
        expect(update.count).toBeLessThanOrEqual(update.of);
        expect(completion.count).toBe(lead.onTime + lead.late);
        expect(answers.answered === 0).toBe(answers.meanMinutes === null);
      }
      const cutMs = at(`${asOf} 23:59`) + 59_999;
      expect(factsIn(told.map((one) => ({ ...one, log: one.log.filter((event) => event.atMs <= cutMs) })))).toEqual(
        rows,
      );
    }),
    { numRuns: 30 },
  );
});
