import { readDocumentRef } from '../task/decide/document-ref';
import type { TaskFault } from '../task/faults';
import type { DirectoryChange } from './change';

/**
 * Why a change of the directory cannot be: asked before anything is changed, so that no task refuses later what the
 * directory says already. Null when nothing speaks against it.
 */
export const changeFault = (change: DirectoryChange, nowMs: number): TaskFault | 'same-agency' | null => {
  if (change.kind !== 'agency-replaced') return null;
  if (change.from === change.to) return 'same-agency';
  const decision = readDocumentRef(change.decision, nowMs);
  return decision.ok ? null : decision.error;
};
