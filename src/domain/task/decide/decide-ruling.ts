import { fail, ok, type Result } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import type { TaskFault } from '../faults';
import { readOptionalText } from './inputs';
import type { Rules } from '../policy';
import { effectsOf, type Ruling } from './ruling-effects';
import type { AssignmentState, DocumentEffect, ProvinceDecision, TaskState } from '../state';
import { isClosed, isOver } from '../status';
import { DECISIONS, effectFor, mayDecide } from '../who-decides';

/** A decision by who may take it, with the reason that its kind asks for. */
export const readRuling = (
  state: TaskState,
  part: AssignmentState,
  decision: ProvinceDecision,
  why: string | null,
  actor: Actor,
): Result<Ruling, TaskFault> => {
  const { by, reasoned } = DECISIONS[decision.kind];
  if (!mayDecide(state, part, decision.kind, actor))
    return fail({ code: 'not-his-decision', decision: decision.kind, by });
  const waits = state.documents.find(
    (one) => one.effect === 'on-document' && one.decision.kind === decision.kind && one.assignment === part.id,
  );
  // Decided already, and in force as soon as its document is there.
  if (waits) return fail({ code: 'already-decided', decision: waits.decision, byName: waits.byName, atMs: waits.atMs });
  const reason = readOptionalText(why);
  if (!reason.ok) return reason;
  if (reasoned && reason.value === null) return fail({ code: 'reason-missing' });
  return ok({ decision, reason: reason.value, document: null });
};

/** The decision is said; it takes effect now, or when its document is issued, as the policy has it for its kind. */
export const carryOut = (
  state: TaskState,
  part: AssignmentState,
  ruling: Ruling,
  nowMs: number,
  rules: Rules,
  say: (document: { readonly document?: Exclude<DocumentEffect, 'none'> }) => TaskEvent,
): Decided => {
  const effects = effectsOf(state, part, ruling, nowMs, rules);
  if (!effects.ok) return effects;
  const document = effectFor(state, ruling.decision.kind, rules.policy);
  const said = say(document === 'none' ? {} : { document });
  return ok(document === 'on-document' ? [said] : [said, ...effects.value]);
};

/** Of a decision about one agency: its part must still be worked on. */
const standsInTheWay = (state: TaskState, part: AssignmentState, decision: ProvinceDecision): TaskFault | null => {
  if (isOver(state)) return { code: 'task-closed' };
  const whole = decision.kind === 'suspend' || decision.kind === 'resume' || decision.kind === 'withdraw';
  if (whole) return null;
  if (state.standing === 'suspended') return { code: 'task-suspended', sinceMs: state.suspensions.at(-1)?.fromMs ?? 0 };
  return isClosed(part) ? { code: 'part-closed' } : null;
};

/** A leader of UBND tỉnh decides of his own accord. */
export const decideRuling = (
  state: TaskState,
  part: AssignmentState,
  { decision, reason }: Extract<Act, { kind: 'rule' }>,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  if (!DECISIONS[decision.kind].ofOwnAccord) return fail({ code: 'decision-misfit', decision: decision.kind });
  const ruling = readRuling(state, part, decision, reason, actor);
  if (!ruling.ok) return ruling;
  const fault = standsInTheWay(state, part, decision);
  if (fault) return fail(fault);
  return carryOut(state, part, ruling.value, nowMs, rules, (document) => ({
    kind: 'ruled',
    assignment: part.id,
    decision,
    reason: ruling.value.reason,
    ...document,
  }));
};
