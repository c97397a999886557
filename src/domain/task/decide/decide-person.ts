import { fail, ok } from '../../result';
import { holds, type Actor } from '../actor';
import type { Assignee } from '../assignee';
import type { Act } from '../commands';
import type { Decided } from './decided';
import { readOptionalText, readText } from './inputs';
import type { AssignedPerson, AssignmentState } from '../state';
import { isClosed } from '../status';

type PersonAct = Extract<Act, { kind: 'assign-person' | 'hand-over' | 'ask-person-change' }>;

/** Who inside the agency does its part. The actor's right has been checked. */
export const decidePerson = (part: AssignmentState, act: PersonAct, actor: Actor): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  switch (act.kind) {
    case 'assign-person':
      return assign(part, act, actor);
    case 'hand-over': {
      if (act.person.officialId === actor.officialId) return fail({ code: 'handed-to-oneself' });
      const reason = readText(act.reason);
      return reason.ok ? give(part, act.person, 'handed-over', reason.value) : reason;
    }
    case 'ask-person-change': {
      if (part.personChange) return fail({ code: 'change-pending' });
      const reason = readText(act.reason);
      return reason.ok ? ok([{ kind: 'person-change-asked', assignment: part.id, reason: reason.value }]) : reason;
    }
  }
};

/** The agency's own line assigns; an administrator only moves what somebody who has left leaves behind. */
const assign = (part: AssignmentState, act: Extract<PersonAct, { kind: 'assign-person' }>, actor: Actor): Decided => {
  const reason = readOptionalText(act.reason);
  if (!reason.ok) return reason;
  const why = holds(actor, part.agency, 'unit-head', 'leader') ? 'assigned' : 'left';
  return give(part, act.person, why, reason.value);
};

const give = (
  part: AssignmentState,
  to: Assignee | null,
  why: 'assigned' | 'handed-over' | 'left',
  reason: string | null,
): Decided => {
  if (to !== null && !to.agencies.includes(part.agency)) return fail({ code: 'not-in-agency', name: to.name });
  const person: AssignedPerson | null = to && { officialId: to.officialId, name: to.name };
  const same = person?.officialId === part.person?.officialId;
  // Naming the same person again is the answer to his wish for another.
  if (same && part.personChange === null) return fail({ code: 'already-assigned', name: person?.name ?? '' });
  return ok([
    { kind: 'person-assigned', assignment: part.id, person, from: part.person, why: same ? 'kept' : why, reason },
  ]);
};
