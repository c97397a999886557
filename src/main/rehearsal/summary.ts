import { REPORT_LABELS } from '../../messages/labels';
import { rehearsalText } from '../../messages/rehearsal';
import type { Stores } from '../stores';
import { isPlansOwn } from '../../domain/family/family';
import { reportLabel, type ReportLabel } from '../../domain/task/status';
import type { Rules } from '../../domain/task/policy';
import type { TaskState } from '../../domain/task/state';

interface Count {
  readonly name: string;
  readonly n: number;
}

const perWeek = `
WITH weekly AS (
  SELECT "officialId", date_trunc('week', at) AS week, count(*)::int AS n FROM "Delivery" GROUP BY 1, 2
)
SELECT count(*)::int AS weeks, round(avg(n), 1)::float8 AS mean, max(n)::int AS most,
       percentile_disc(0.95) WITHIN GROUP (ORDER BY n)::int AS p95 FROM weekly`;

const events = (kind: string, name: string): string => `
SELECT ${name} AS name, count(*)::int AS n FROM "TaskEvent" WHERE kind = '${kind}' GROUP BY 1 ORDER BY 1`;

/** The year in figures, from the rows and the log alone: what was reached, said, climbed and decided. */
export const summarise = async (
  stores: Stores,
  states: readonly TaskState[],
  rules: Rules,
  nowMs: number,
): Promise<string> => {
  const own = states.filter(isPlansOwn);
  const labels = (Object.keys(REPORT_LABELS) as ReportLabel[]).map((label) => ({
    name: REPORT_LABELS[label],
    n: own.filter((state) => reportLabel(rules.calendar, state, nowMs) === label).length,
  }));
  const query = <T>(sql: string): Promise<T[]> => stores.db.$queryRawUnsafe<T[]>(sql);
  const [week] = await query<{ weeks: number; mean: number; most: number; p95: number }>(perWeek);
  const [total] = await query<Count>(
    `SELECT 'messages' AS name, count(*)::int AS n FROM "Delivery" WHERE state = 'sent'`,
  );
  const [acts] = await query<Count>(`SELECT 'acts' AS name, count(*)::int AS n FROM "InboundMessage"`);
  const [log] = await query<Count>(`SELECT 'events' AS name, count(*)::int AS n FROM "TaskEvent"`);
  return rehearsalText.summary({
    labels,
    messages: { total: total?.n ?? 0, mean: week?.mean ?? 0, p95: week?.p95 ?? 0, most: week?.most ?? 0 },
    replies: acts?.n ?? 0,
    events: log?.n ?? 0,
    escalations: await query<Count>(events('escalated', `event->>'to'`)),
    decisions: await query<Count>(events('submission-decided', `event->'decision'->>'kind'`)),
  });
};
