import { civilDateAt } from '../../calendar/civil-date';
import { workingInstant } from '../../calendar/working-days';
import type { Rules } from '../policy';
import type { AwaitingDocument, ProvinceDecision } from '../state';

/** A decision waits for its document: văn thư is asked for it, the last time Sở Nội vụ with it. */
export interface DocumentStep {
  readonly kind: 'document';
  readonly id: string;
  readonly assignment: string;
  readonly atMs: number;
  readonly document: number;
  readonly decision: ProvinceDecision;
  /** Not asked again after this: it stays on the list of what waits. */
  readonly last: boolean;
}

/** Where the policy does not say. */
const TIMES_ASKED = 2;
const WITHIN_WORKING_DAYS = 5;

const timesAsked = ({ policy }: Rules): number => policy.documentTimes ?? TIMES_ASKED;

/** `fromMs`: when the waiting began to count. */
export const documentSteps = (rules: Rules, owed: AwaitingDocument, fromMs: number): readonly DocumentStep[] =>
  Array.from({ length: timesAsked(rules) }, (_, index) => ({
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
    last: index + 1 === timesAsked(rules),
  }));
