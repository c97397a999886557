import { Prisma } from '../generated/client';
import { fold } from '../../../domain/text/fold';
import { dueSoonUntil, type JudgingRules } from '../../../domain/task/task-time';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { ReportLabel, TimeStatus } from '../../../domain/task/status';
import { updatesFrom } from '../../../domain/report/update-rate';
import type { TaskFilter } from '../../../ports/task-views';
import { unansweredBefore } from './unanswered-sql';

const { sql, join, empty } = Prisma;
type Sql = Prisma.Sql;

/** What the time axis is judged by at one moment, worked out once and passed to every query. */
export interface Moment {
  readonly now: Date;
  readonly soonUntil: CivilDate;
  /** Parts `a` of tasks `t` given before this instant and still not accepted have not answered. */
  readonly unansweredBefore: Sql;
  /** What was told since is fresh. */
  readonly newsFrom: Date;
}

export const momentOf = (rules: JudgingRules, nowMs: number): Moment => ({
  now: new Date(nowMs),
  soonUntil: dueSoonUntil(rules.calendar, nowMs),
  unansweredBefore: unansweredBefore(rules, nowMs),
  newsFrom: new Date(updatesFrom(nowMs)),
});

/** Of a part `a`: past its deadline, judged when completion was asked for (domain: isLate). */
export const late = ({ now }: Moment): Sql =>
  sql`coalesce(a."dueAt" < coalesce(a."askedAt", ${now}::timestamptz), false)`;

/** Of a part `a`: still to be delivered, and soon; nothing is near while its task rests (then "dueAt" is null). */
const soon = ({ soonUntil }: Moment): Sql =>
  sql`coalesce(a."askedAt" IS NULL AND a."dueAt" IS NOT NULL AND a.due <= ${soonUntil}, false)`;

/** Of a task `t`: it counts as one of the plan's. */
export const COUNTED = sql`t.standing <> 'withdrawn'`;

/** The time axis of a part `a` of a task `t` (domain: partTimeIn). */
export const partTimeSql = (moment: Moment): Sql => sql`CASE
  WHEN a.due IS NULL OR a.work = 'released' OR NOT ${COUNTED} THEN 'no-deadline'
  WHEN ${late(moment)} THEN 'overdue' WHEN ${soon(moment)} THEN 'due-soon' ELSE 'in-time' END`;

/** One row of a task's leads, `l`: what its label and time axis follow from. */
export const leadSums = (moment: Moment): Sql => sql`
  SELECT bool_or(${late(moment)}) AS late, bool_or(${soon(moment)}) AS soon, bool_or(a.due IS NOT NULL) AS dated`;

/** Of a part `a`: it leads, and was not taken out of the task (domain: leadsOf). */
export const LEADS = sql`a.role = 'lead' AND a.work <> 'released'`;

/** domain: reportLabel and taskTime, over `t` and `l`. */
export const LABEL = sql`CASE WHEN NOT ${COUNTED} THEN NULL WHEN t.standing = 'completed' THEN CASE WHEN l.late THEN 'done-late' ELSE 'done' END
  WHEN l.late THEN 'not-done' ELSE 'ongoing' END`;
export const TIME = sql`CASE WHEN NOT ${COUNTED} THEN 'no-deadline' WHEN l.late THEN 'overdue' WHEN l.soon THEN 'due-soon' WHEN l.dated THEN 'in-time'
  ELSE 'no-deadline' END`;

/** Of a task `t`: the plan's own, opened by no other. */
export const OWN = sql`t."parentId" IS NULL`;
const OPEN = sql`t.standing = 'open'`;
const lead = (condition: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM "Assignment" a WHERE a."taskId" = t.id AND ${LEADS} AND ${condition})`;
const part = (condition: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM "Assignment" a WHERE a."taskId" = t.id AND ${condition})`;

const byLabel = (label: ReportLabel, moment: Moment): Sql => {
  const isLate = lead(late(moment));
  const closed = label === 'done' || label === 'done-late';
  const wantsLate = label === 'done-late' || label === 'not-done';
  return sql`${COUNTED} AND t.standing ${closed ? sql`=` : sql`<>`} 'completed' AND ${wantsLate ? isLate : sql`NOT ${isLate}`}`;
};

const byTime = (time: TimeStatus, moment: Moment): Sql => {
  const [isLate, isSoon, isDated] = [lead(late(moment)), lead(soon(moment)), lead(sql`a.due IS NOT NULL`)];
  switch (time) {
    case 'overdue':
      return sql`${OPEN} AND ${isLate}`;
    case 'due-soon':
      return sql`${OPEN} AND ${isSoon} AND NOT ${isLate}`;
    case 'in-time':
      return sql`${OPEN} AND ${isDated} AND NOT ${isLate} AND NOT ${isSoon}`;
    case 'no-deadline':
      return sql`${OPEN} AND NOT ${isDated}`;
  }
};

const numberIn = (search: string | undefined): number | null => {
  const digits = /^#?(\d{1,9})$/.exec(fold(search ?? ''))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** What waits is told wherever it waits; else the plan's own tasks stand for what they opened. */
const byParent = ({ parent, pending, search }: TaskFilter): Sql | null => {
  if (parent === 'any' || (parent === undefined && pending !== undefined)) return null;
  if (parent !== undefined) return sql`t."parentId" = (SELECT p.id FROM "Task" p WHERE p.number = ${parent})`;
  const number = numberIn(search);
  return number === null ? OWN : sql`(${OWN} OR t.number = ${number})`;
};

/** Each word must occur; a number alone finds that task as well. "%" and "_" are looked for as they are. */
const bySearch = (search: string): Sql => {
  const words = fold(search).split(' ').filter(Boolean).slice(0, 12);
  if (words.length === 0) return sql`true`;
  const all = join(
    words.map((word) => sql`t."searchText" LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    ' AND ',
  );
  const number = numberIn(search);
  return number === null ? all : sql`(t.number = ${number} OR (${all}))`;
};

export const whereOf = (filter: TaskFilter, moment: Moment): Sql => {
  const role = filter.role === undefined ? empty : sql`AND a.role = ${filter.role}`;
  const conditions = [
    byParent(filter),
    filter.planId === undefined ? null : sql`t."planId" = ${filter.planId}`,
    filter.area === undefined ? null : sql`t.area = ${filter.area}`,
    filter.work === undefined ? null : sql`t.work = ${filter.work}`,
    filter.agency === undefined ? null : part(sql`a.agency = ${filter.agency} ${role}`),
    filter.label === undefined ? null : byLabel(filter.label, moment),
    filter.time === undefined ? null : byTime(filter.time, moment),
    filter.pending === undefined ? null : sql`t.pending @> ARRAY[${filter.pending}]`,
    filter.search === undefined ? null : bySearch(filter.search),
  ].filter((one) => one !== null);
  return conditions.length === 0 ? empty : sql`WHERE ${join(conditions, ' AND ')}`;
};

/** Without a deadline comes last either way; the short number settles the rest. */
export const orderOf = ({ sort = 'number', descending = false }: TaskFilter): Sql => {
  const direction = descending ? sql`DESC` : sql`ASC`;
  switch (sort) {
    case 'number':
      return sql`t.number ${direction}`;
    case 'due':
      return sql`t.due ${direction} NULLS LAST, t.number`;
    case 'updated':
      return sql`t."updatedAt" ${direction}, t.number`;
    case 'percent':
      return sql`t.percent ${direction}, t.number`;
  }
};
