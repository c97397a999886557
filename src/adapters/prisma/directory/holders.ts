import { civilDateAt } from '../../../domain/calendar/civil-date';
import { reachable } from '../../../domain/directory/reachable';
import type { Recipient } from '../../../domain/notice/notice';
import type { Db, Statement } from '../client';
import { toDelegation, type DelegationRow } from './delegations';
import { toOfficial, type OfficialRow } from './official-row';

/** $1 agencies, $2 the day: who works there or stands in for somebody, and what is handed over on that day. */
const STAFFING: Statement = {
  name: 'staffing',
  text: `
WITH given AS (SELECT d.* FROM "Delegation" d WHERE d."endedAt" IS NULL AND d."fromDate" <= $2 AND d."toDate" >= $2)
SELECT (SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'title', o.title, 'posts',
          (SELECT coalesce(json_agg(json_build_object('agencyCode', p."agencyCode", 'post', p.post, 'areas', p.areas)), '[]')
             FROM "PostHeld" p WHERE p."officialId" = o.id)) ORDER BY o.id)
          FROM "Official" o
         WHERE o.active AND (o.id IN (SELECT p."officialId" FROM "PostHeld" p WHERE p."agencyCode" = ANY($1))
            OR o.id IN (SELECT "toId" FROM given))) AS officials,
       (SELECT json_agg(given ORDER BY given.id) FROM given) AS delegations`,
};

interface StaffingRow {
  readonly officials: readonly OfficialRow[] | null;
  readonly delegations: readonly DelegationRow[] | null;
}

/** Ids of those to tell, for each recipient, by the posts and delegations of that moment. */
export const createHolders =
  (db: Pick<Db, '$queryRawUnsafe'> & Partial<Pick<Db, 'hot'>>) =>
  async (recipients: readonly Recipient[], atMs: number): Promise<readonly (readonly string[])[]> => {
    const agencies = [...new Set(recipients.flatMap((one) => ('agency' in one ? [one.agency] : [])))];
    const values = [agencies, civilDateAt(atMs)];
    const ask = (): Promise<StaffingRow[]> =>
      db.hot ? db.hot<StaffingRow>(STAFFING, values) : db.$queryRawUnsafe<StaffingRow[]>(STAFFING.text, ...values);
    const [row] = agencies.length === 0 ? [] : await ask();
    const staffing = {
      officials: (row?.officials ?? []).map(toOfficial),
      delegations: (row?.delegations ?? []).map(toDelegation),
    };
    return recipients.map((one) => ('officialId' in one ? [one.officialId] : reachable(one, staffing)));
  };
