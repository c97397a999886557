import { decideFamilyAct } from '../../family/decide-acts';
import { decideChildTold } from '../../family/decide-family';
import { decideParentTold } from '../../family/decide-parent';
import { decideMergeTold } from '../../family/decide-merged';
import { assertNever, fail, ok } from '../../result';
import { actingAs } from '../acting';
import { withLines } from '../agency-line';
import { isOfSystem, type ActKind, type SystemAct, type TaskCommand } from '../commands';
import { decideAboutTask, isAboutTask } from './decide-about-task';
import { checkedAlready, decideByChecker, decideByLead } from './decide-check';
import { decideNearerExtension } from './decide-extension';
import { decideAcknowledging, decideExcuse } from './decide-ladder';
import { decideCallIn } from './decide-call-in';
import { decideOnObstacle } from './decide-obstacle';
import { decideByOfficial } from './decide-official';
import { decidePerson } from './decide-person';
import { decideAskReassignment } from './decide-reassignment';
import { decideReplacing } from './decide-replacing';
import { decideReopen } from './decide-reopen';
import { decideRuling } from './decide-ruling';
import { decideRulesChanged } from './decide-rules';
import { decidedAlready, decideSubmission, decideSubmitting } from './decide-submission';
import { decideTimer } from './decide-timer';
import { decideWaiting } from './decide-waiting';
import type { Decided } from './decided';
import type { TaskFault } from '../faults';
import type { Rules } from '../policy';
import { mayAct, partOf, HOLDERS } from '../rights';
import type { AssignmentState, TaskState } from '../state';

/**
 * What a command makes happen, or why not. Pure: the only clock is `nowMs` (plan clock, epoch ms).
 * Rights are checked here, where the act is decided, whatever the edge offered.
 */
export const decide = (state: TaskState, sent: TaskCommand, nowMs: number, rules: Rules): Decided => {
  const decided = decideAct(state, sent, nowMs, rules);
  return decided.ok && sent.lines ? ok(withLines(decided.value, sent.lines)) : decided;
};

const decideAct = (state: TaskState, sent: TaskCommand, nowMs: number, rules: Rules): Decided => {
  const { act } = sent;
  const actor = actingAs(state, act, sent.actor, nowMs);
  const command: TaskCommand = { ...sent, actor };
  if (isOfSystem(act)) {
    if (!mayAct(state, act.kind, null, actor)) return fail({ code: 'no-right', needs: HOLDERS[act.kind] });
    return decideBySystem(state, act, nowMs, rules);
  }
  if (act.kind === 'replace-agency') {
    const refusal = refused(state, command, null);
    return refusal ? fail(refusal) : decideReplacing(state, act);
  }
  if (isAboutTask(act)) return decideAboutTask(state, act, actor, nowMs, rules);
  const part = partOf(state, act);
  if (part === null) return fail({ code: 'submission' in act ? 'nothing-to-decide' : 'unknown-assignment' });
  const refusal = refused(state, command, part);
  if (refusal) return fail(refusal);
  switch (act.kind) {
    case 'accept':
    case 'progress':
    case 'raise-obstacle':
    case 'ask-extension':
    case 'explain':
    case 'add-evidence':
    case 'ask-completion':
      return decideByOfficial({ state, part, actor, nowMs, rules }, act);
    case 'confirm-completion':
    case 'return-completion':
      return decideByChecker(state, part, act, actor, nowMs);
    case 'release':
    case 'release-rest':
    case 'nudge':
      return decideByLead(state, part, act, actor, nowMs, rules);
    case 'state-condition':
    case 'add-subtask':
      return decideFamilyAct(state, part, act, nowMs, rules);
    case 'confirm-submission':
    case 'drop-submission':
      return decideSubmitting(state, part, act, actor);
    case 'decide-submission':
      return decideSubmission(state, part, act, actor, nowMs, rules);
    case 'rule':
      return decideRuling(state, part, act, actor, nowMs, rules);
    case 'reopen':
      return decideReopen(state, part, act, actor, nowMs);
    case 'assign-person':
    case 'hand-over':
    case 'ask-person-change':
      return decidePerson(part, act, actor);
    case 'wait-for':
    case 'stop-waiting':
      return decideWaiting(state, part, act);
    case 'call-in':
      return decideCallIn(state, part, act, sent.memberOf ?? {}, nowMs, rules);
    case 'ask-reassignment':
      return decideAskReassignment(state, part, act);
    case 'decide-extension':
      return decideNearerExtension(state, part, act, actor, nowMs);
    case 'acknowledge':
      return decideAcknowledging(state, part, nowMs, rules);
    case 'excuse-delay':
      return decideExcuse(part, act, actor, nowMs, rules);
    case 'answer-obstacle':
    case 'pass-up-obstacle':
      return decideOnObstacle(state, part, act, actor);
    default:
      return assertNever(act);
  }
};

const decideBySystem = (state: TaskState, act: SystemAct, nowMs: number, rules: Rules): Decided => {
  switch (act.kind) {
    case 'timer':
      return decideTimer(state, nowMs, rules);
    case 'child-told':
      return decideChildTold(state, act);
    case 'parent-told':
      return decideParentTold(state, act, nowMs, rules);
    case 'merge-told':
      return decideMergeTold(state, act.merged);
    case 'rules-changed':
      return decideRulesChanged(state, act.before, nowMs, rules);
    default:
      return assertNever(act);
  }
};

/** Agencies and people change while a task rests too: else it would go on in the hands of who is gone. */
const AT_REST: ReadonlySet<ActKind> = new Set(['replace-agency', 'assign-person']);

/** What stands in the way whatever the act: the right, a question decided before, a task that is closed. */
const refused = (state: TaskState, { act, actor }: TaskCommand, part: AssignmentState | null): TaskFault | null => {
  if (!mayAct(state, act.kind, part, actor)) return { code: 'no-right', needs: HOLDERS[act.kind] };
  const decided = 'submission' in act ? decidedAlready(state, act.submission) : null;
  if (decided) return decided;
  // These look at the standing themselves.
  if (act.kind === 'rule' || act.kind === 'reopen') return null;
  switch (state.standing) {
    case 'open':
      return null;
    case 'suspended':
      return AT_REST.has(act.kind) ? null : { code: 'task-suspended', sinceMs: state.suspensions.at(-1)?.fromMs ?? 0 };
    case 'withdrawn':
      return { code: 'task-withdrawn' };
    case 'completed':
      return (part && checkedAlready(act, part)) ?? { code: 'task-closed' };
  }
};
