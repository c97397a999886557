import { z } from 'zod';
import type { TimeSpan } from '../domain/calendar/time-span';
import type { Evidence } from '../domain/task/state';

/** Evidence as a conversation keeps it between two messages. */
const EvidenceShape: z.ZodType<Evidence> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    number: z.string(),
    date: z.string().nullable(),
    issuer: z.string().optional(),
    extract: z.string().optional(),
  }),
  z.object({ kind: z.literal('file'), hash: z.string(), name: z.string(), size: z.number() }),
  z.object({ kind: z.literal('link'), url: z.string() }),
  z.object({ kind: z.literal('statement'), text: z.string() }),
]);

const SpanShape: z.ZodType<TimeSpan> = z.object({
  count: z.number(),
  unit: z.enum(['day', 'working-day', 'week', 'month']),
});

/** What can be asked for in a chat; each has its form in `forms/`. */
const WISH_KINDS = [
  // about one's own part
  'accept',
  'progress',
  'complete',
  'extend',
  'obstacle',
  'decline',
  'explain',
  'evidence',
  'assign',
  'hand-over',
  'change-person',
  'wait',
  'stop-waiting',
  'call-in',
  // about other agencies' parts
  'confirm',
  'return',
  'nudge',
  'release',
  'condition',
  // an agency's own plan under its part
  'subtask',
  // about a question put before UBND tỉnh
  'submit',
  'drop',
  'approve',
  'refuse',
  'remind',
  'reprimand',
  'reassign',
  'inquire',
  // about a task or a part of it, by leaders of UBND tỉnh or as a document says
  'direct',
  'suspend',
  'resume',
  'withdraw',
  'issue',
  'amend',
  'funding',
  'split',
  'merge',
  'reopen',
  'instruct',
  // about a delay, or about an obstacle
  'acknowledge',
  'excuse',
  'answer',
  'pass-up',
] as const;

export type WishKind = (typeof WISH_KINDS)[number];

/**
 * What a person wants done about a task, as far as it has been said. It may lack things (which task, what date, why)
 * that are then asked for; the conversation keeps it meanwhile. `origin` and `place` name the act for ever: they make
 * its command id, whichever later message completes or confirms it.
 */
export const WishShape = z.object({
  kind: z.enum(WISH_KINDS),
  task: z.number().int().positive().nullable(),
  /** Id of an agency's part, or the agency as typed; null when not said. */
  part: z.string().nullable(),
  submission: z.number().int().positive().nullable(),
  /** Number of one of the task's obstacles. */
  obstacle: z.number().int().positive().nullable().default(null),
  percent: z.number().nullable(),
  date: z.string().nullable(),
  /** How much longer, where no day was named: `date` is then counted from the deadline and has to be confirmed. */
  span: SpanShape.nullable().default(null),
  /** "Cả hai": so many tasks are meant, none of them named. */
  several: z.number().nullable().default(null),
  /** The person's own words: a reason, a cause, news, what was delivered. */
  text: z.string().nullable(),
  evidence: z.array(EvidenceShape),
  sure: z.boolean(),
  /** The instant that a pressed button spoke of (epoch ms). */
  asOfMs: z.number().nullable(),
  origin: z.string(),
  place: z.number().int().nonnegative(),
});

export type Wish = z.infer<typeof WishShape>;

export const newWish = (kind: WishKind, origin: string, place: number, said: Partial<Wish> = {}): Wish => ({
  kind,
  task: null,
  part: null,
  submission: null,
  obstacle: null,
  percent: null,
  date: null,
  span: null,
  several: null,
  text: null,
  evidence: [],
  sure: true,
  asOfMs: null,
  ...said,
  origin,
  place,
});

/**
 * The place of one of several acts that a wish comes to: beyond the places of any acts said in the message, in which
 * the same task may be spoken of twice.
 */
export const placeAmong = (place: number, index: number): number => (place + 1) * 100 + index;

/** What a wish may still lack. */
export type Slot = 'task' | 'date' | 'text' | 'evidence' | 'part' | 'person';
