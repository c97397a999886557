import { civilDateAt } from '../calendar/civil-date';
import { workingInstant } from '../calendar/working-days';
import type { Rules } from './policy';
import type { AwaitingDocument, ProvinceDecision } from './state';

/** A decision waits for its document: văn thư and Sở Nội vụ are asked for it. */
export interface DocumentStep {
  readonly kind: 'document';
  readonly id: string;
  readonly assignment: string;
  readonly atMs: number;
  readonly document: number;
  readonly decision: ProvinceDecision;
}

/** Asked so often, then it stays on the list of what waits. */
const TIMES_ASKED = 5;
const WITHIN_WORKING_DAYS = 3;

/** `fromMs`: when the waiting began to count. */
export const documentSteps = (rules: Rules, owed: AwaitingDocument, fromMs: number): readonly DocumentStep[] =>
  Array.from({ length: TIMES_ASKED }, (_, index) => ({
    kind: 'document',
    id: `document-${owed.id}-${index + 1}`,
    assignment: owed.assignment,
    atMs: workingInstant(
      rules.calendar,
      civilDateAt(fromMs),
      (rules.policy.documentWithin ?? WITHIN_WORKING_DAYS) * (index + 1),
      rules.policy.remindAtMinute,
    ),
    document: owed.id,
    decision: owed.decision,
  }));
