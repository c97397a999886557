import type { Delegation } from '../domain/directory/delegation';
import type { DelegationWish } from '../domain/directory/grant-delegation';
import type { DocumentRef } from '../domain/task/state';

export interface KeptDelegation extends Delegation {
  readonly document: DocumentRef | null;
  readonly fromName: string;
  readonly fromTitle: string;
  readonly toName: string | null;
}

/** Ủy quyền: who acts for whom, from when to when. */
export interface Delegations {
  /** Those not yet over on that day, the earliest first; of one official, what he gave and what he was given. */
  current(nowMs: number, officialId?: string): Promise<readonly KeptDelegation[]>;
  /** A wish that was found right. Asked for again with the same id it is the same delegation. */
  add(id: string, wish: DelegationWish, byOfficialId: string, nowMs: number): Promise<void>;
  /** Ends it at once. False when there is none that runs, or it is somebody else's (`giver` null: anybody's). */
  end(id: string, giver: string | null, nowMs: number): Promise<boolean>;
}
