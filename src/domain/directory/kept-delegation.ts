import type { DocumentRef } from '../task/state';
import type { Delegation } from './delegation';

/** A delegation as it is kept: with its document, and its people by name. */
export interface KeptDelegation extends Delegation {
  readonly document: DocumentRef | null;
  readonly fromName: string;
  readonly fromTitle: string;
  readonly toName: string | null;
}
