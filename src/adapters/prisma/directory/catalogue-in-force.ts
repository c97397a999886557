import { createHash } from 'node:crypto';
import { catalogueSet, type NamedDay } from '../../../domain/catalogue/entries-of';
import type { Rules } from '../../../domain/task/policy';
import type { InForce } from '../../../ports/catalogue-imports';
import type { Tx } from '../client';
import { fromJson } from '../json';
import { createDirectory } from './directory';

/** Codes of agencies and ids of officials that a plan, its areas or a task's parts name. */
const IN_USE = `
  SELECT standing AS key FROM "Plan" UNION SELECT office FROM "Plan" UNION SELECT monitor FROM "PlanArea"
  UNION SELECT agency FROM "Assignment"
  UNION SELECT unnest(ARRAY[t.state->>'monitor', t.state->>'standingAgency', t.state->>'office']) FROM "Task" t
  UNION SELECT part->'person'->>'officialId' FROM "Task" t, jsonb_array_elements(t.state->'assignments') part
    WHERE t.standing = 'open' AND part->>'work' NOT IN ('confirmed', 'released')`;

const inUse = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRawUnsafe<{ key: string | null }[]>(IN_USE);
  return new Set(rows.flatMap(({ key }) => key ?? []));
};

const OPEN_TASKS = `
  SELECT a.agency, COUNT(DISTINCT t.id)::int AS count FROM "Task" t JOIN "Assignment" a ON a."taskId" = t.id
   WHERE t.standing = 'open' AND a.work NOT IN ('confirmed', 'released') GROUP BY a.agency`;

const openTasks = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.$queryRawUnsafe<{ agency: string; count: number }[]>(OPEN_TASKS);
  return new Map(rows.map(({ agency, count }) => [agency, count]));
};

/** The catalogues as this transaction sees them; null before any rules are loaded. */
export const inForceIn = async (tx: Tx): Promise<InForce | null> => {
  const row = await tx.ruleSet.findFirst({ orderBy: { version: 'desc' } });
  if (row === null) return null;
  const { version } = row;
  const [calendar, policy] = [fromJson<Rules['calendar']>(row.calendar), fromJson<Rules['policy']>(row.policy)];
  const days = fromJson<readonly NamedDay[]>(row.days);
  const directory = createDirectory(tx);
  const [catalogue, officials] = [await directory.catalogue(), await directory.officials()];
  const set = catalogueSet(catalogue, officials, { calendar, policy }, days);
  const mark = createHash('sha256').update(JSON.stringify({ version, set })).digest('hex').slice(0, 32);
  return { set, rules: { version, calendar, policy }, inUse: await inUse(tx), openTasks: await openTasks(tx), mark };
};
