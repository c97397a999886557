import { z } from 'zod';
import { standingText } from '../../messages/words/labels';
import type { TaskLine } from '../../ports/task-views';
import { Code } from '../http/parse';
import { Label, Pending, Role, Search, Time, Work } from '../list-query';

/** The API's shapes, once: requests are parsed by them and /api/openapi.json is made from them. */
export const MOST_ITEMS = 500;

const Day = z.string().meta({ format: 'date', description: 'Asia/Ho_Chi_Minh' });
const Instant = z.string().meta({ format: 'date-time' });

export const TasksQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(100)
    .meta({ description: `At most ${MOST_ITEMS}; more is clamped` }),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  plan: Code.optional(),
  area: Code.optional(),
  agency: Code.optional(),
  role: Role.optional().meta({ description: 'With agency: only tasks in which it has this role' }),
  label: Label.optional().meta({ description: 'Report label' }),
  work: Work.optional(),
  time: Time.optional().meta({ description: 'Open tasks only' }),
  pending: Pending.optional().meta({ description: 'Also in the tasks that a task of the plan has opened' }),
  parent: z
    .union([z.literal('any'), z.coerce.number().int().min(1).max(9_999_999)])
    .optional()
    .meta({ description: "Those that the task of this number has opened; 'any': all; else the plan's own alone" }),
  search: Search.optional().meta({ description: 'Words, with or without diacritics; a number finds that task' }),
  sort: z.enum(['number', 'due', 'updated', 'percent']).default('number'),
  descending: z.enum(['true', 'false']).optional(),
});

const Money = z
  .object({ amount: z.number().nullable().meta({ description: 'đồng' }), source: z.string().nullable() })
  .nullable();

export const Task = z.object({
  id: z.string(),
  number: z.int().meta({ description: 'Short number, unique in the instance for ever' }),
  plan: z.string(),
  area: z.string(),
  stt: z.string().meta({ description: 'As printed in the appendix' }),
  title: z.string(),
  product: z.string().nullable(),
  deadlineWording: z.string().meta({ description: 'As the plan says it' }),
  proposed: z.array(z.string()).meta({ description: 'What the plan does not state and an office proposed' }),
  due: Day.nullable(),
  leads: z.array(z.string()),
  leadsDone: z.int(),
  coordinating: z.object({ total: z.int(), done: z.int() }),
  waits: z.array(z.object({ lead: z.string(), on: z.string(), since: Instant })),
  work: Work,
  time: Time,
  label: Label.nullable().meta({ description: 'Null for a withdrawn task' }),
  labelText: z.string(),
  percent: z.int().min(0).max(100),
  updatedAt: Instant,
  checkSince: Instant.nullable(),
  parent: z.int().nullable().meta({ description: 'Number of the task that opened this one' }),
  children: z
    .object({ done: z.int(), late: z.int(), total: z.int() })
    .nullable()
    .meta({ description: 'Periods and sub-tasks, those still to be opened too' }),
  source: z
    .object({ number: z.string(), date: Day.nullable(), issuer: z.string(), title: z.string() })
    .nullable()
    .meta({ description: 'The document it comes from' }),
  funding: Money,
});

export const TaskList = z.object({ items: z.array(Task), total: z.int() });

export const TaskDetail = Task.extend({
  opened: z.array(Task).meta({ description: 'What it has opened, oldest first' }),
  assignments: z.array(
    z.object({ id: z.string(), agency: z.string(), role: Role, due: Day.nullable(), work: z.string(), time: Time }),
  ),
  timeline: z.array(
    z.object({
      seq: z.int(),
      at: Instant,
      by: z.string(),
      kind: z.string(),
      text: z.string(),
      event: z.looseObject({}),
    }),
  ),
});

const perLabel = z.record(Label, z.int());

const Share = z.object({ count: z.int(), of: z.int(), percent: z.number().nullable() });

export const SummaryQuery = z.object({ plan: Code.optional() });

export const Summary = z.object({
  asOf: Instant,
  plan: z.object({ id: z.string(), title: z.string(), year: z.int(), funding: Money }).nullable(),
  total: z.int(),
  byLabel: perLabel,
  byTime: z.record(Time, z.int()),
  byWork: z.record(Work, z.int()),
  pending: z.record(Pending, z.int()),
  /** News of the last 30 days, of what is followed: apart from completion. */
  update: Share,
  areas: z.array(
    z.object({ code: z.string(), name: z.string(), monitor: z.string(), total: z.int(), byLabel: perLabel }),
  ),
  agencies: z.array(
    z.object({
      agency: z.string(),
      name: z.string(),
      leadTotal: z.int(),
      byLabel: perLabel,
      coordinatingTotal: z.int(),
      coordinatingDone: z.int(),
      coordinatingOverdue: z.int(),
      noAnswer: z.int(),
      update: Share,
    }),
  ),
});

export const ApiFault = z.object({
  error: z.object({ code: z.string(), message: z.string(), detail: z.string().nullable(), requestId: z.string() }),
});

export type ApiTask = z.infer<typeof Task>;

export const toApiTask = (line: TaskLine): ApiTask => ({
  id: line.id,
  number: line.number,
  plan: line.planId,
  area: line.area,
  stt: line.stt,
  title: line.title,
  product: line.product,
  deadlineWording: line.wording,
  proposed: [...line.proposed],
  due: line.due,
  leads: [...line.leads],
  leadsDone: line.leadsDone,
  coordinating: { total: line.coordinatingTotal, done: line.coordinatingDone },
  waits: line.waits.map(({ lead, on, sinceMs }) => ({ lead, on, since: new Date(sinceMs).toISOString() })),
  work: line.work,
  time: line.time,
  label: line.label,
  labelText: standingText(line),
  percent: line.percent,
  updatedAt: new Date(line.updatedAtMs).toISOString(),
  checkSince: line.checkSinceMs === null ? null : new Date(line.checkSinceMs).toISOString(),
  parent: line.parent,
  children: line.children,
  source: line.source,
  funding: line.funding,
});
