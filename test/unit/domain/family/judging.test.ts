import { fc } from '../../../support/properties';
import { DAY_MS } from '../../../../src/domain/calendar/civil-date';
import { closeOfWork } from '../../../../src/domain/calendar/working-days';
import { rollUpOf } from '../../../../src/domain/family/roll-up';
import { SYSTEM } from '../../../../src/domain/task/actor';
import { reportLabel, taskPercent } from '../../../../src/domain/task/status';
import { taskTime } from '../../../../src/domain/task/task-time';
import { at, passTime, play, type Story } from '../../../support/builders';
import { aTask, LEAD, SEED_RULES } from '../../../support/task-world';

const CALENDAR_OF = SEED_RULES.calendar;
const LEADS = [LEAD, 'SXD'];
const quarterly = (): Story =>
  aTask({
    due: null,
    wording: 'Hằng quý',
    coordinating: [],
    leads: LEADS,
    deadline: { kind: 'recurring', every: 'quarter' },
  });

/** What happens to one period: how many days around its deadline each lead asks, and whether it is confirmed. */
const fate = fc.record({
  days: fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })),
  closes: fc.boolean(),
});

const dayOf = (atMs: number): string => new Date(atMs + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

interface Told {
  readonly late: readonly string[];
  readonly closed: boolean;
  readonly askedAtMs: number;
  readonly dueMs: number;
}

/** Plays a year: each period is opened by the timer, and its child tells what came of it, as the workflow would. */
const live = (fates: readonly { days: readonly [number, number]; closes: boolean }[]) => {
  let story = quarterly();
  const told: Told[] = [];
  for (const { days, closes } of fates) {
    story = passTime(story, dayOf(at('2024-01-02') + told.length * 92 * DAY_MS));
    const child = story.state.children.at(-1);
    if (!child?.due || story.state.standing !== 'open') break;
    const close = closeOfWork(CALENDAR_OF, child.due);
    const asked = days.map((n) => close + n * DAY_MS);
    const late = LEADS.filter((_, index) => (asked[index] ?? 0) > close);
    const askedAtMs = Math.max(...asked);
    const closed = closes ? ('completed' as const) : null;
    const news = { due: child.due, askedAtMs, closed, late };
    story = play(story, [{ at: dayOf(askedAtMs), by: SYSTEM, act: { kind: 'child-told', child: child.taskId, news } }]);
    told.push({ late, closed: closes, askedAtMs, dueMs: close });
  }
  return { story, told };
};

describe('how a task of periods is judged', () => {
  it('by its periods alone, whatever becomes of them', () => {
    fc.assert(
      fc.property(fc.array(fate, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 30 }), (fates, after) => {
        const { story, told } = live(fates);
        const { state } = story;
        const nowMs = Math.max(...told.map((one) => Math.max(one.askedAtMs, one.dueMs))) + after * DAY_MS;
        const label = reportLabel(CALENDAR_OF, state, nowMs);
        const open = told.filter((one) => !one.closed);
        if (state.standing === 'completed') {
          expect(label).toBe(told.some((one) => one.late.length > 0) ? 'done-late' : 'done');
        } else {
          expect(label).toBe(open.some((one) => one.late.length > 0) ? 'not-done' : 'ongoing');
          if (label === 'not-done') expect(taskTime(CALENDAR_OF, state, nowMs)).toBe('overdue');
        }
        const done = told.filter((one) => one.closed).length;
        expect(taskPercent(state)).toBe(Math.round((100 * done) / 4));
        expect(rollUpOf(state, '2024-01-02')).toEqual({
          done,
          late: told.filter((one) => one.late.length > 0).length,
          total: 4,
        });
        expect(state.standing === 'completed').toBe(done === 4);
      }),
      { numRuns: 2000 },
    );
  });

  it('a period not handed in makes it overdue at its close of work, and no earlier', () => {
    const story = passTime(quarterly(), '2024-01-03');
    const close = closeOfWork(CALENDAR_OF, '2024-03-31');
    expect(reportLabel(CALENDAR_OF, story.state, close)).toBe('ongoing');
    expect(reportLabel(CALENDAR_OF, story.state, close + 1)).toBe('not-done');
  });

  it('the lead that was in time is not late because another is', () => {
    const { story } = live([{ days: [-3, 5], closes: false }]);
    const nowMs = at('2024-04-20');
    const late = (id: string) => reportLabel(CALENDAR_OF, only(story, id), nowMs);
    expect([late(LEAD), late('SXD')]).toEqual(['ongoing', 'not-done']);
  });
});

const only = ({ state }: Story, id: string) => ({
  ...state,
  assignments: state.assignments.filter((one) => one.id === id),
});
