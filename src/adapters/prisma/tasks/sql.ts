import type { Statement } from '../client';

/**
 * The hot writes as single statements: one statement is one transaction and one round trip, which is what keeps a
 * reply under twice the cost of a bare Update. Rows travel as JSON.
 */
const NOTICE_COLUMNS = `"id" text, "taskId" text, "seq" int, "kind" text, "officialId" text, "urgent" boolean,
  "facts" jsonb, "at" timestamptz, "notBefore" timestamptz`;
const NOTICE_NAMES = `"id", "taskId", "seq", "kind", "officialId", "urgent", "facts", "at", "notBefore"`;

const EVENT_COLUMNS = `"taskId" text, "seq" int, "commandId" text, "part" int, "kind" text, "at" timestamptz,
  "by" jsonb, "event" jsonb`;
const EVENT_NAMES = `"taskId", "seq", "commandId", "part", "kind", "at", "by", "event"`;

const ASSIGNMENT_COLUMNS = `"taskId" text, "id" text, "agency" text, "role" text, "givenAt" timestamptz, "due" text, "dueAt" timestamptz,
  "work" text, "percent" int, "acceptedAt" timestamptz, "lastUpdate" timestamptz, "askedAt" timestamptz,
  "confirmedAt" timestamptz, "overdueSince" timestamptz, "obstacle" text, "extensions" int, "nudges" int, "rung" int`;
const ASSIGNMENT_NAMES = `"taskId", "id", "agency", "role", "givenAt", "due", "dueAt", "work", "percent", "acceptedAt",
  "lastUpdate", "askedAt", "confirmedAt", "overdueSince", "obstacle", "extensions", "nudges", "rung"`;

const TASK_COLUMNS = `"id" text, "seq" int, "state" jsonb, "standing" text, "work" text, "percent" int,
  "parentId" text, "pending" jsonb, "title" text, "product" text, "wording" text, "due" text, "dueAt" timestamptz,
  "askedAt" timestamptz, "completedAt" timestamptz, "updatedAt" timestamptz, "startState" text`;

/**
 * $1 task rows, each with the seq expected and the version of the rules; $2 events, $3 changed assignments, $4 notices.
 * The ids of the tasks that were written: of the others the log moved on, or newer rules are in force.
 */
export const APPEND: Statement = {
  name: 'log-append',
  text: `
WITH moved AS (
  UPDATE "Task" t SET seq = r.seq, state = r.state, standing = r.standing, work = r.work, percent = r.percent,
         pending = ARRAY(SELECT jsonb_array_elements_text(r.pending)), due = r.due, "dueAt" = r."dueAt", "askedAt" = r."askedAt", "completedAt" = r."completedAt",
         "updatedAt" = r."updatedAt", title = r.title, product = r.product, wording = r.wording,
         "searchText" = t."searchText" || r."searchAdded",
         "startState" = coalesce(r."startState", CASE WHEN t."startState" = 'closed' THEN 'started' ELSE t."startState" END)
    FROM jsonb_to_recordset($1::jsonb) AS r(${TASK_COLUMNS}, "searchAdded" text, before int, rules int)
   WHERE t.id = r.id AND t.seq = r.before AND (SELECT max(version) FROM "RuleSet") <= r.rules
  RETURNING t.id, t.seq
), events AS (
  INSERT INTO "TaskEvent" (${EVENT_NAMES})
  SELECT ${EVENT_NAMES.replace(/"(\w+)"/g, 'e."$1"')} FROM jsonb_to_recordset($2::jsonb) AS e(${EVENT_COLUMNS})
  JOIN moved ON moved.id = e."taskId"
), parts AS (
  INSERT INTO "Assignment" (${ASSIGNMENT_NAMES})
  SELECT ${ASSIGNMENT_NAMES.replace(/"(\w+)"/g, 'p."$1"')} FROM jsonb_to_recordset($3::jsonb) AS p(${ASSIGNMENT_COLUMNS})
  JOIN moved ON moved.id = p."taskId"
  ON CONFLICT ("taskId", "id") DO UPDATE SET ${ASSIGNMENT_NAMES.replace(/"(\w+)"/g, '"$1" = excluded."$1"')}
), notices AS (
  INSERT INTO "Notice" (${NOTICE_NAMES})
  SELECT ${NOTICE_NAMES.replace(/"(\w+)"/g, 'n."$1"')} FROM jsonb_to_recordset($4::jsonb) AS n(${NOTICE_COLUMNS})
  JOIN moved ON moved.id = n."taskId"
  ON CONFLICT DO NOTHING
)
SELECT moved.id, pg_notify('dondoc_task', moved.id || ':' || moved.seq)::text AS told FROM moved`,
};

export const INSERT_NOTICES = `
INSERT INTO "Notice" (${NOTICE_NAMES})
SELECT ${NOTICE_NAMES} FROM jsonb_to_recordset($1::jsonb) AS n(${NOTICE_COLUMNS}) ON CONFLICT DO NOTHING`;

export const INSERT_EVENTS = `
INSERT INTO "TaskEvent" (${EVENT_NAMES})
SELECT ${EVENT_NAMES} FROM jsonb_to_recordset($1::jsonb) AS e(${EVENT_COLUMNS})`;

export const INSERT_ASSIGNMENTS = `
INSERT INTO "Assignment" (${ASSIGNMENT_NAMES})
SELECT ${ASSIGNMENT_NAMES} FROM jsonb_to_recordset($1::jsonb) AS p(${ASSIGNMENT_COLUMNS})`;

/** New tasks carry what the plan says besides what is folded. */
export const INSERT_TASKS = `
INSERT INTO "Task" ("id", "seq", "state", "standing", "work", "percent", "pending", "due", "dueAt", "askedAt", "completedAt",
  "updatedAt", "number", "planId", "area", "stt", "title", "groupTitle", "product", "wording", "proposed", "note",
  "givenAt", "searchText", "parentId", "startState")
SELECT r.id, r.seq, r.state, r.standing, r.work, r.percent,
  ARRAY(SELECT jsonb_array_elements_text(r.pending)), r.due, r."dueAt", r."askedAt", r."completedAt",
  r."updatedAt", r.number, r."planId", r.area, r.stt, r.title, r."groupTitle", r.product, r.wording,
  ARRAY(SELECT jsonb_array_elements_text(r.proposed)), r.note, r."givenAt", r."searchText", r."parentId", 'starting'
FROM jsonb_to_recordset($1::jsonb) AS r(${TASK_COLUMNS}, "number" int, "planId" text, "area" text, "stt" text,
  "groupTitle" text, "proposed" jsonb, "note" text,
  "givenAt" timestamptz, "searchText" text)`;

/** Told in a transaction that leaves tasks at "starting". */
export const STARTING_CHANNEL = 'dondoc_start';

/** What a child has on the page from the row of its parent: its place in the plan. */
export const PLACE_OF = `SELECT t.stt, t."groupTitle", t.proposed FROM "Task" t WHERE t.id = $1`;
