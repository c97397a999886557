import { inLine } from '../agency-line';
import type { GivenPart } from '../given';
import { FRESH_LADDER } from './evolve-ladder';
import type { AssignmentState, DueSetter } from '../state';

/** A lead's day is the province's, a coordinating one's what the policy made of it, a sub-task's its giver's. */
const setterOf = ({ giver, role }: Pick<GivenPart, 'giver' | 'role'>): DueSetter =>
  giver !== undefined ? 'agency' : role === 'lead' ? 'province' : 'policy';

/** A part as it is on the morning it is given. */
export const newPart = (
  given: Pick<AssignmentState, 'id' | 'agency' | 'role' | 'due'> &
    Pick<GivenPart, 'line' | 'upper' | 'dueSetBy' | 'giver'>,
  atMs: number,
): AssignmentState => ({
  ...FRESH_LADDER,
  ...given,
  ...inLine(given),
  dueSetBy: given.dueSetBy ?? setterOf(given),
  deadlines: [{ due: given.due, atMs, why: 'given', by: '' }],
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
  obstacles: [],
  evidence: [],
  fired: [],
  person: null,
  personChange: null,
  waitsFor: [],
});
