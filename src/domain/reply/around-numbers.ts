import type { ItemTag } from './item';

/** Which items may stand around a bare number, and what they make of it. */

/** What may be said of a task: a bare number before one of these can be its number. */
export const SAID_OF_TASKS: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'acknowledge',
  'assent',
  'complete',
  'did',
  'sent',
  'working',
  'part',
  'pending',
  'extend',
  'ask',
  'stuck',
  'lack',
  'silent-other',
  'late',
  'unstuck',
  'decline-ask',
  'decline-fact',
  'not-yet',
  'not',
  'almost',
  'mostly',
  'seeming',
  'maybe',
  'future',
  'question',
  'rhetoric',
  'percent',
  'date',
  'done-already',
  'do',
  'whole',
  'colon',
  'wait',
  'because',
  'contrast',
]);

/** Words that take the number straight after them: "xong 3", "gia hạn 3 đến 30/6". */
export const TAKES_NUMBER: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'acknowledge',
  'complete',
  'extend',
  'stuck',
  'decline-ask',
  'do',
  'whole',
  'contrast',
  'but',
  'working',
  'move',
  'except',
  'withdraw',
]);

/** "dự kiến 4 hoàn thành …", "mong 31 sớm xong": how it is said, before the task it is said of. */
export const MOOD: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'future',
  'maybe',
  'seeming',
  'condition',
  'ask',
  'order',
  'forwarded',
]);

/** After these the numbers belong to a reason. */
export const OPENS_REASON: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'because',
  'lack',
  'stuck',
  'silent-other',
  'wait',
  'document',
]);

export const GOES_ON: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'and',
  'due',
  'but',
  'contrast',
  'therefore',
  'number',
  'document-number',
  'document',
]);

export const BESIDE_NUMBER: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'date',
  'assent',
  'and',
  'contrast',
  'done-already',
  'task-word',
]);
