import { fail, ok } from '../../result';
import type { Act } from '../commands';
import type { Decided } from './decided';
import { readOptionalText } from './inputs';
import type { AssignmentState, TaskState } from '../state';
import { isClosed } from '../status';

/** Chờ phối hợp: a lead names the coordinating part that holds it up, or says that it no longer does. */
export const decideWaiting = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'wait-for' | 'stop-waiting' }>,
): Decided => {
  if (part.role !== 'lead') return fail({ code: 'no-right', needs: ['lead-official'] });
  if (isClosed(part)) return fail({ code: 'part-closed' });
  const waits = part.waitsFor.some((one) => one.assignment === act.on);
  if (act.kind === 'stop-waiting') {
    return waits ? ok([{ kind: 'waiting-ended', assignment: part.id, on: act.on }]) : fail({ code: 'not-waiting' });
  }
  if (waits) return fail({ code: 'already-waiting' });
  const on = state.assignments.find((one) => one.id === act.on && one.role === 'coordinating');
  if (!on) return fail({ code: 'unknown-assignment' });
  if (isClosed(on) || on.work === 'awaiting') return fail({ code: 'already-delivered' });
  const note = readOptionalText(act.note);
  return note.ok ? ok([{ kind: 'waiting-began', assignment: part.id, on: on.id, note: note.value }]) : note;
};
