import type { ActKind } from '../../domain/task/commands';
import { HOLDERS, mayAct } from '../../domain/task/rights';
import type { AssignmentState } from '../../domain/task/state';
import { faultText } from '../../messages/acts/faults';
import { say, type Resolution } from '../resolution';
import type { Asked } from './form';

/** Whose the act is, told to whoever may not do it, of whom nothing more is asked; null for who may. */
export const refusal = (
  { state, actor }: Asked,
  kind: ActKind,
  part: AssignmentState | null = null,
): Resolution | null =>
  mayAct(state, kind, part, actor) ? null : say(faultText({ code: 'no-right', needs: HOLDERS[kind] }, state.number));
