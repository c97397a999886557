import { assertNever, fail, ok } from '../../result';
import { reassign } from './decide-reassignment';
import type { Decided } from './decided';
import { readNewDate } from './inputs';
import type { Rules } from '../policy';
import { resuming } from './resuming';
import type { AssignmentState, DocumentRef, ProvinceDecision, TaskState } from '../state';
import { isClosed, isOver } from '../status';

/** A decision that takes effect, and by which document (null: it is still to be issued). */
export interface Ruling {
  readonly decision: ProvinceDecision;
  readonly reason: string | null;
  readonly document: DocumentRef | null;
}

/**
 * What a decision makes happen besides being said. A fault when it can make nothing happen any more: the task has
 * closed meanwhile, the deadline is later already.
 */
export const effectsOf = (
  state: TaskState,
  part: AssignmentState,
  { decision, reason, document }: Ruling,
  nowMs: number,
  rules: Rules,
): Decided => {
  switch (decision.kind) {
    case 'extend': {
      // By the time its document comes the day may have passed; it was decided all the same.
      const to = document === null ? readNewDate(decision.to, nowMs) : ok(decision.to);
      if (!to.ok) return to;
      if (isClosed(part)) return fail({ code: 'part-closed' });
      if (part.due !== null && to.value <= part.due) return fail({ code: 'date-not-later', due: part.due });
      return ok([{ kind: 'deadline-moved', assignment: part.id, from: part.due, to: to.value, why: 'extension' }]);
    }
    case 'reassign':
      return isClosed(part) ? fail({ code: 'part-closed' }) : reassign(state, part, decision.to);
    case 'suspend':
      return state.standing === 'open'
        ? ok([{ kind: 'suspended', reason: reason ?? '', document }])
        : fail({ code: 'task-closed' });
    case 'resume':
      return state.standing === 'suspended'
        ? ok(resuming(state, { reason, document, newDue: null }, nowMs, rules))
        : fail({ code: 'not-suspended' });
    case 'withdraw':
      return isOver(state)
        ? fail({ code: 'task-closed' })
        : ok([{ kind: 'withdrawn', reason: reason ?? '', document }]);
    case 'ask-explanation':
      return isClosed(part) ? fail({ code: 'part-closed' }) : ok([{ kind: 'explanation-asked', assignment: part.id }]);
    case 'refuse':
    case 'remind':
    case 'reprimand':
    case 'instruct':
      return ok([]);
    default:
      return assertNever(decision);
  }
};
