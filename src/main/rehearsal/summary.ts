import { REPORT_LABELS } from '../../messages/words/labels';
import { rehearsalText } from '../../messages/running/rehearsal';
import { isPlansOwn } from '../../domain/family/family';
import { judgedState } from '../../domain/family/judging';
import type { TaskEventKind } from '../../domain/task/events';
import { reportLabel, type ReportLabel } from '../../domain/task/status';
import type { World } from './world';

interface Count {
  readonly name: string;
  readonly n: number;
}

const PER_WEEK = `
WITH weekly AS (
  SELECT "officialId", date_trunc('week', at) AS week, count(*)::int AS n FROM "Delivery" GROUP BY 1, 2
)
SELECT round(avg(n), 1)::float8 AS mean, max(n)::int AS most,
       percentile_disc(0.95) WITHIN GROUP (ORDER BY n)::int AS p95 FROM weekly`;

const events = (kinds: readonly TaskEventKind[], name: string): string => `
SELECT ${name} AS name, count(*)::int AS n FROM "TaskEvent"
 WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) GROUP BY 1 ORDER BY 1`;

/** What is kept beside the tasks: what was done at pages and by what people set for themselves. */
const BESIDE = `
SELECT 'delegations' AS name, count(*)::int AS n FROM "Delegation"
UNION ALL SELECT 'singles', count(*)::int FROM "Task" WHERE "planId" LIKE 'viec-le-%'
UNION ALL SELECT 'inspections', count(*)::int FROM "Inspection"
UNION ALL SELECT 'findings', count(*)::int FROM "InspectionFinding"
UNION ALL SELECT 'directory', count(*)::int FROM "DirectoryChange"
UNION ALL SELECT 'rules', greatest(0, count(*)::int - 1) FROM "RuleSet"`;

const sorted = <K extends string>(
  counts: ReadonlyMap<K, number>,
): readonly { readonly name: K; readonly n: number }[] =>
  [...counts].map(([name, n]) => ({ name, n })).sort((a, b) => b.n - a.n || a.name.localeCompare(b.name));

/** The year in figures: what was reached, said, done, climbed and decided, from the rows, the log and the acts heard. */
export const summarise = async ({ stores, watch, stage, rules, tally }: World): Promise<string> => {
  const own = watch.states().filter(isPlansOwn).map(judgedState);
  const labels = (Object.keys(REPORT_LABELS) as ReportLabel[]).map((label) => ({
    name: REPORT_LABELS[label],
    n: own.filter((state) => reportLabel(rules().calendar, state, stage.clock.now()) === label).length,
  }));
  const query = <T>(sql: string): Promise<T[]> => stores.db.$queryRawUnsafe<T[]>(sql);
  const count = async (from: string): Promise<number> =>
    (await query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]?.n ?? 0;
  const [week] = await query<{ mean: number; most: number; p95: number }>(PER_WEEK);
  return rehearsalText.summary({
    labels,
    messages: {
      ...{ mean: 0, p95: 0, most: 0, ...week },
      total: await count(`"Delivery" WHERE state = 'sent'`),
    },
    replies: await count('"InboundMessage"'),
    events: await count('"TaskEvent"'),
    acts: sorted(tally.done),
    refused: sorted(tally.refused),
    missing: tally.missing(),
    beside: await query<Count>(BESIDE),
    escalations: await query<Count>(events(['escalated'], `event->>'to'`)),
    decisions: await query<Count>(events(['submission-decided', 'ruled'], `event->'decision'->>'kind'`)),
  });
};
