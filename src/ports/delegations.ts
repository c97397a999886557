import type { DelegationWish } from '../domain/directory/grant-delegation';
import type { KeptDelegation } from '../domain/directory/kept-delegation';

/** Ủy quyền: who acts for whom, from when to when. */
export interface Delegations {
  /** Those not yet over on that day, the earliest first; of one official, what he gave and what he was given. */
  current(nowMs: number, officialId?: string): Promise<readonly KeptDelegation[]>;
  /** A wish that was found right. Asked for again with the same id it is the same delegation. */
  add(id: string, wish: DelegationWish, byOfficialId: string, nowMs: number): Promise<void>;
  /** Ends it at once. False when there is none that runs, or it is somebody else's (`giver` null: anybody's). */
  end(id: string, giver: string | null, nowMs: number): Promise<boolean>;
}
