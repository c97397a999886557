import type { RecordedEvent, TaskEvent } from '../events';
import type { AssignmentState, DueSetter, Told } from '../state';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** How a part stands when it has just been given: nothing said, nobody told. */
export const FRESH_LADDER = {
  rung: 0,
  told: [],
  pausedUntilMs: null,
  ladderShift: 0,
  excused: null,
  reminders: 0,
} as const satisfies Partial<AssignmentState>;

const withTold = (told: readonly Told[], one: Told): readonly Told[] =>
  told.some((other) => other.post === one.post && other.agency === one.agency) ? told : [...told, one];

/** A rung was told; a rung told again is no new one. */
export const climbed = (one: AssignmentState, event: EventOf<'escalated'>, atMs: number): Partial<AssignmentState> => ({
  fired: [...one.fired, event.step],
  rung: Math.max(one.rung, event.rung),
  told: withTold(one.told, { post: event.to, agency: event.agency, atMs }),
});

export const acknowledged = (one: AssignmentState, event: EventOf<'step-acknowledged'>): Partial<AssignmentState> => ({
  pausedUntilMs: event.untilMs,
  ladderShift: one.ladderShift + event.days,
});

const SETTER: Readonly<Record<EventOf<'deadline-moved'>['why'], DueSetter>> = {
  extension: 'province',
  returned: 'checker',
  condition: 'province',
  reopened: 'checker',
  resumed: 'province',
  amended: 'province',
};

const KEPT_STEPS = /^(accept|check|update|document|obstacle)-/;

/** Leading instead of coordinating, or the other way: the rungs of the other role begin anew, its work goes on. */
export const changedRole = (
  one: AssignmentState,
  { role }: EventOf<'role-changed'>,
  { atMs }: RecordedEvent,
): Partial<AssignmentState> => ({
  ...FRESH_LADDER,
  ...{ role, waitsFor: [], dueSinceMs: atMs, overdueSinceMs: null, explanation: null },
  fired: one.fired.filter((step) => KEPT_STEPS.test(step)),
});

/** A new deadline: the ladder of the old one is over, what was asked about acceptance, checks and news is not. */
export const movedDeadline = (
  one: AssignmentState,
  event: EventOf<'deadline-moved'>,
  { atMs, by }: RecordedEvent,
): Partial<AssignmentState> => ({
  ...FRESH_LADDER,
  due: event.to,
  dueSinceMs: atMs,
  dueSetBy: event.setBy ?? SETTER[event.why],
  deadlines: [...one.deadlines, { due: event.to, atMs, why: event.why, by: by.name }],
  extensions: one.extensions + (event.why === 'extension' ? 1 : 0),
  overdueSinceMs: null,
  explanation: null,
  fired: one.fired.filter((step) => KEPT_STEPS.test(step)),
});
