import type { AssignmentState } from './state';

/** A part as it is on the morning it is given. */
export const newPart = (
  given: Pick<AssignmentState, 'id' | 'agency' | 'role' | 'due'>,
  atMs: number,
): AssignmentState => ({
  ...given,
  dueSinceMs: atMs,
  work: 'given',
  givenAtMs: atMs,
  acceptedAtMs: null,
  percent: 0,
  lastUpdateMs: null,
  askedAtMs: null,
  confirmedAtMs: null,
  returns: 0,
  reopens: 0,
  checked: null,
  explainsToProvince: false,
  extensions: 0,
  nudges: 0,
  lastNudgeMs: null,
  overdueSinceMs: null,
  explanation: null,
  obstacle: null,
  evidence: [],
  rung: 0,
  reminders: 0,
  fired: [],
  person: null,
  personChange: null,
  waitsFor: [],
});
