import type { CivilDate } from '../../calendar/civil-date';
import { assertNever, fail, ok, type Result } from '../../result';
import type { Actor } from '../actor';
import type { Decided } from './decided';
import { readDocumentRef } from './document-ref';
import type { TaskFault } from '../faults';
import { readNewDate, readOptionalText, readText } from './inputs';
import type { PlanChange } from '../plan-change';
import type { Rules } from '../policy';
import { resuming } from './resuming';
import { isOwnWork } from '../rights';
import type { DocumentRef, TaskState } from '../state';
import { isOver, leadsOf } from '../status';

/** Nobody records a change of the plan for a task that his own agency leads. */
const ownLead = (state: TaskState, actor: Actor): boolean => leadsOf(state).some((one) => isOwnWork(actor, one));

/** "30/6/2024": what an amended deadline reads like, the plan's own words being replaced. */
export const wordingOf = (due: CivilDate): string => {
  const [year = '', month = '', day = ''] = due.split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
};

/** A document of UBND tỉnh that may change this task, named by who may record it. */
export const readChange = (
  state: TaskState,
  ref: DocumentRef,
  actor: Actor,
  nowMs: number,
  ofPlan = false,
): Result<DocumentRef, TaskFault> => {
  if (!ofPlan && ownLead(state, actor)) return fail({ code: 'own-work' });
  if (isOver(state)) return fail(state.standing === 'withdrawn' ? { code: 'task-withdrawn' } : { code: 'task-closed' });
  return readDocumentRef(ref, nowMs);
};

/** The task rests, goes on or ends, as a document of UBND tỉnh says. */
export const decidePlanChange = (
  state: TaskState,
  act: PlanChange,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  const document = readChange(state, act.ref, actor, nowMs, act.ofPlan);
  if (!document.ok) return document;
  if (act.kind === 'resume') return resume(state, act, document.value, nowMs, rules);
  const reason = readText(act.reason);
  if (!reason.ok) return reason;
  const said = { reason: reason.value, document: document.value };
  switch (act.kind) {
    case 'suspend':
      return state.standing === 'open'
        ? ok([{ kind: 'suspended', ...said }])
        : fail({ code: 'task-suspended', sinceMs: state.suspensions.at(-1)?.fromMs ?? 0 });
    case 'withdraw':
      return ok([{ kind: 'withdrawn', ...said }]);
    default:
      return assertNever(act);
  }
};

const resume = (
  state: TaskState,
  act: Extract<PlanChange, { kind: 'resume' }>,
  document: DocumentRef,
  nowMs: number,
  rules: Rules,
): Decided => {
  if (state.standing !== 'suspended') return fail({ code: 'not-suspended' });
  const reason = readOptionalText(act.reason);
  if (!reason.ok) return reason;
  const newDue = act.newDue === null ? ok(null) : readNewDate(act.newDue, nowMs);
  if (!newDue.ok) return newDue;
  return ok(resuming(state, { reason: reason.value, document, newDue: newDue.value }, nowMs, rules));
};
