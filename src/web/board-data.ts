import { shownPlan } from '../domain/plan/choose-plan';
import type { AgencyRow, AreaRow, Counts, PlanInfo, TaskFilter, TaskLine, TaskViews } from '../ports/task-views';
import type { PendingKind } from '../domain/task/pending';

/** Lines shown of each thing that waits, and of the next deadlines; the rest is a link away. */
const SHOWN_WAITING = 4;
const SHOWN_NEXT = 12;

export const WAITS: readonly PendingKind[] = [
  'coordination',
  'confirmation',
  'proposed',
  'submitted',
  'document',
  'obstacle',
];

export interface Board {
  readonly plan: PlanInfo;
  readonly plans: readonly PlanInfo[];
  readonly counts: Counts;
  readonly areas: readonly AreaRow[];
  readonly agencies: readonly AgencyRow[];
  readonly waiting: Readonly<Partial<Record<PendingKind, readonly TaskLine[]>>>;
  readonly next: readonly TaskLine[];
}

const troubles = (one: AgencyRow): number => one.byLabel['not-done'] + one.coordinatingOverdue + one.noAnswer;

/** Those who keep others waiting first, then those with the most to lead. */
const byTrouble = (a: AgencyRow, b: AgencyRow): number =>
  troubles(b) - troubles(a) || b.leadTotal - a.leadTotal || a.name.localeCompare(b.name, 'vi');

/** Not yet handed in: what has been waits for others, not for its deadline. */
const isOwed = ({ work }: TaskLine): boolean => work !== 'awaiting' && work !== 'waiting-coordination';

/** Null when no plan is loaded; the plan asked for, else the first. */
export const readBoard = async (views: TaskViews, planId: string | undefined, nowMs: number): Promise<Board | null> => {
  const plans = await views.plans();
  const plan = shownPlan(plans, planId);
  if (!plan) return null;
  const some = async (filter: TaskFilter, limit: number): Promise<readonly TaskLine[]> =>
    (await views.list({ planId: plan.id, ...filter }, { limit, offset: 0 }, nowMs)).items;
  const [counts, areas, agencies, soon, ahead, ...waiting] = await Promise.all([
    views.counts(plan.id, nowMs),
    views.byArea(plan.id, nowMs),
    views.byAgency(plan.id, nowMs),
    some({ time: 'due-soon', sort: 'due' }, SHOWN_NEXT),
    some({ time: 'in-time', sort: 'due' }, 4 * SHOWN_NEXT),
    ...WAITS.map((pending) => some({ pending, sort: 'updated' }, SHOWN_WAITING)),
  ]);
  return {
    plan,
    plans,
    counts,
    areas,
    agencies: [...agencies].sort(byTrouble),
    waiting: Object.fromEntries(WAITS.map((kind, index) => [kind, waiting[index] ?? []])),
    next: [...soon, ...ahead].filter(isOwed).slice(0, SHOWN_NEXT),
  };
};

/**
 * The board as one reader after another asks for it: read once for each change (`mark`) and minute, so that a change
 * costs the same however many look on.
 */
export const createBoardReader = (views: TaskViews) => {
  let key = '';
  let board: Promise<Board | null> = Promise.resolve(null);
  return (planId: string | undefined, nowMs: number, mark: string): Promise<Board | null> => {
    const wanted = `${planId ?? ''}|${Math.floor(nowMs / 60_000)}|${mark}`;
    if (wanted !== key) {
      key = wanted;
      board = readBoard(views, planId, nowMs);
      board.catch(() => (key = ''));
    }
    return board;
  };
};
