import { fail, ok } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import { readDocumentRef } from './document-ref';
import type { TaskEvent } from '../events';
import type { Rules } from '../policy';
import { isOwnWork } from '../rights';
import { effectsOf } from './ruling-effects';
import type { TaskState } from '../state';

/** The document of a decision has its number and date: what waited for it takes effect. */
export const decideDocument = (
  state: TaskState,
  act: Extract<Act, { kind: 'issue-document' }>,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  const owed = state.documents.find((one) => one.id === act.document);
  if (!owed) {
    const decided = state.decided.find((one) => one.id === act.document);
    return fail({ code: 'no-document-awaited', issued: decided?.document ?? null });
  }
  const part = state.assignments.find((one) => one.id === owed.assignment);
  if (!part) return fail({ code: 'unknown-assignment' });
  if (isOwnWork(actor, part)) return fail({ code: 'own-work' });
  const ref = readDocumentRef(act.ref, nowMs);
  if (!ref.ok) return ref;
  const { decision, reason, effect } = owed;
  const issued: TaskEvent = {
    kind: 'document-issued',
    assignment: part.id,
    document: owed.id,
    ref: ref.value,
    decision,
  };
  if (effect === 'at-once') return ok([issued]);
  const effects = effectsOf(state, part, { decision, reason, document: ref.value }, nowMs, rules);
  // What it ordered cannot be done any more (the task has ended): the document is kept all the same.
  return ok([issued, ...(effects.ok ? effects.value : [])]);
};
