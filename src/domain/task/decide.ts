import { assertNever, fail, ok } from '../result';
import type { TaskCommand } from './commands';
import { decideByChecker, decideByLead } from './decide-check';
import { decideByOfficial } from './decide-official';
import { decideSubmission, confirmSubmission } from './decide-submission';
import { decideTimer } from './decide-timer';
import type { Decided } from './decided';
import type { Rules } from './policy';
import { mayAct, partOf, HOLDERS } from './rights';
import type { TaskState } from './state';

/**
 * What a command makes happen, or why not. Pure: the only clock is `nowMs` (plan clock, epoch ms).
 * Rights are checked here, where the act is decided, whatever the edge offered.
 */
export const decide = (state: TaskState, command: TaskCommand, nowMs: number, rules: Rules): Decided => {
  const { act, actor } = command;
  const part = partOf(state, act);
  if (act.kind !== 'timer') {
    if (part === null) return fail({ code: 'submission' in act ? 'nothing-to-decide' : 'unknown-assignment' });
    if (!mayAct(state, act.kind, part, actor)) return fail({ code: 'no-right', needs: HOLDERS[act.kind] });
    if (state.standing !== 'open') return fail({ code: 'task-closed' });
  } else if (!mayAct(state, 'timer', null, actor)) return fail({ code: 'no-right', needs: HOLDERS.timer });
  if (part === null) return decideTimer(state, nowMs, rules);
  switch (act.kind) {
    case 'accept':
    case 'progress':
    case 'raise-obstacle':
    case 'ask-extension':
    case 'explain':
    case 'add-evidence':
    case 'ask-completion':
      return decideByOfficial(part, act, nowMs, rules, state);
    case 'confirm-completion':
    case 'return-completion':
      return decideByChecker(state, part, act, actor, nowMs);
    case 'release':
    case 'release-rest':
    case 'nudge':
      return decideByLead(state, part, act, nowMs, rules);
    case 'confirm-submission':
      return confirmSubmission(state, act);
    case 'decide-submission':
      return decideSubmission(state, act, nowMs);
    case 'timer':
      return ok([]);
    default:
      return assertNever(act);
  }
};
