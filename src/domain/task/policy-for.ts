import type { Habits, Policy, PolicyOverride, Scope } from './policy';
import type { AssignmentState, TaskState } from './state';

/** Where a part stands: what the scopes of overrides are compared with. */
export type Place = Readonly<Required<{ [K in keyof Scope]: NonNullable<Scope[K]> }>>;

export const placeOf = (
  state: Pick<TaskState, 'planId' | 'area' | 'number'>,
  part: Pick<AssignmentState, 'agency'>,
): Place => ({ plan: state.planId, area: state.area, task: state.number, agency: part.agency });

/** The narrower the scope, the later it has its say: a task before an agency before an area before a plan. */
const WEIGHT = { plan: 1, area: 2, agency: 4, task: 8 } as const;
const SCOPES = ['plan', 'area', 'agency', 'task'] as const satisfies readonly (keyof Scope)[];

const fits = ({ for: scope }: PolicyOverride, place: Place): boolean =>
  SCOPES.every((key) => scope[key] === undefined || scope[key] === place[key]);

const weight = ({ for: scope }: PolicyOverride): number =>
  SCOPES.reduce((sum, key) => sum + (scope[key] === undefined ? 0 : WEIGHT[key]), 0);

/** The overrides in the order in which the first that speaks of a habit decides it. */
export const narrowestFirst = (overrides: readonly PolicyOverride[]): readonly PolicyOverride[] =>
  overrides.toReversed().sort((a, b) => weight(b) - weight(a));

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const overlay = (habits: Habits, override: PolicyOverride): Habits => {
  const merged: Record<string, unknown> = { ...habits };
  for (const [key, value] of Object.entries(override)) {
    if (key === 'for' || value === undefined) continue;
    const before = merged[key];
    merged[key] = isTable(before) && isTable(value) ? { ...before, ...value } : value;
  }
  return merged as unknown as Habits;
};

/** Asked before every step of every part: each place is worked out once for a policy. */
const known = new WeakMap<Policy, Map<string, Habits>>();

const resolve = (policy: Policy, place: Place): Habits =>
  policy.overrides
    .filter((one) => fits(one, place))
    .sort((a, b) => weight(a) - weight(b))
    .reduce<Habits>(overlay, policy);

/** The habits that hold at a place. Of overrides equally narrow the later one wins. Pure. */
export const policyFor = (policy: Policy, place: Place): Habits => {
  if (policy.overrides.length === 0) return policy;
  const places = known.get(policy) ?? new Map<string, Habits>();
  known.set(policy, places);
  const key = `${place.plan}\n${place.area}\n${place.task}\n${place.agency}`;
  const found = places.get(key) ?? resolve(policy, place);
  places.set(key, found);
  return found;
};

/** The habits that hold for a part of a task. */
export const habitsOf = (policy: Policy, state: TaskState, part: Pick<AssignmentState, 'agency'>): Habits =>
  policyFor(policy, placeOf(state, part));
