import type { Ended } from '../family/parent-standing';
import type { DocumentRef } from './state';

/** The task rests, goes on, or ends without a result. */
export type StandingEvent =
  | { readonly kind: 'suspended'; readonly reason: string; readonly document: DocumentRef | null }
  | { readonly kind: 'resumed'; readonly reason: string | null; readonly document: DocumentRef | null }
  | {
      readonly kind: 'withdrawn';
      readonly reason: string;
      readonly document: DocumentRef | null;
      /** Ids of the tasks that were made of it. */
      readonly splitInto?: readonly string[];
      /** Short number of the task that took it in. */
      readonly mergedInto?: number;
      /** Id of that task. */
      readonly successor?: string;
      /** What it hung on in its parent is not owed any more. */
      readonly ended?: Ended;
    };
