import type { CivilDate } from '../calendar/civil-date';
import type { Actor } from '../task/actor';
import { mayManage } from '../directory/may-manage';
import type { DocumentRef } from '../task/state';
import type { SingleTaskFault } from '../plan/single-task';

/** What was found, and the task by which it is put right. */
export interface Finding {
  readonly id: string;
  readonly text: string;
  readonly task: number;
  readonly atMs: number;
}

/** One inspection of administrative reform (kiểm tra CCHC): planned, made, concluded. */
export interface Inspection {
  readonly id: string;
  readonly planId: string;
  readonly agency: string;
  /** Month of the plan's year, 1–12. */
  readonly month: number;
  /** False: đột xuất, not to be known before it is made. */
  readonly announced: boolean;
  readonly visit: { readonly date: CivilDate; readonly team: string } | null;
  /** The document of its result (thông báo kết luận). */
  readonly result: DocumentRef | null;
  readonly findings: readonly Finding[];
}

export type InspectionFault =
  | { readonly code: 'no-right' }
  | { readonly code: 'no-such-inspection' }
  | { readonly code: 'unknown-agency' }
  | { readonly code: 'missing'; readonly field: 'team' | 'number' | 'finding' }
  | { readonly code: 'no-such-date' }
  | { readonly code: 'in-future' }
  | { readonly code: 'before-visit' }
  | { readonly code: 'due-passed' }
  | { readonly code: 'not-visited' }
  | { readonly code: 'no-result' }
  | { readonly code: 'visited-already' }
  | { readonly code: 'concluded-already' }
  | { readonly code: 'too-long' }
  | { readonly code: 'secret' }
  | { readonly code: 'task'; readonly fault: SingleTaskFault };

/** An unannounced inspection is known to Sở Nội vụ alone until it has been made. */
export const mayKnow = (one: Inspection, viewer: Actor | null): boolean =>
  one.announced || one.visit !== null || (viewer !== null && mayManage(viewer));
