import type { ReplyAct } from '../domain/reply/reply-act';
import { understandCommand, type ReplyCommand } from '../domain/reply/understand-command';
import { COMMON_WORDS, understandReply } from '../domain/reply/understand-reply';
import { offersOf, ownParts } from '../domain/task/offers';
import { decisionAwaited } from './forms/agreeing';
import { readDelegation, type DelegationOrder } from './delegate';
import { readInspectionOrder, type InspectionOrder } from './inspection-order';
import { readOrder, type Order } from './order';
import { readReportOrder, type ReportOrder } from './report-order';
import type { Turn } from './turn';
import { newWish, type Wish } from './wish';

/** What a text is: a code that begins with its verb, a question to the bot, or a free reply. */
export type Understood =
  | { readonly kind: 'delegation'; readonly order: DelegationOrder }
  | { readonly kind: 'report'; readonly order: ReportOrder }
  | { readonly kind: 'inspection'; readonly order: InspectionOrder }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'command'; readonly command: ReplyCommand }
  | { readonly kind: 'reply'; readonly acts: readonly ReplyAct[] };

/** Reads a text by itself, without what was said before. */
export const understand = (
  text: string,
  replyTo: number | undefined,
  { today, vocabulary }: Pick<Turn, 'today' | 'vocabulary'>,
): Understood => {
  const delegation = readDelegation(text);
  if (delegation !== null) return { kind: 'delegation', order: delegation };
  const report = readReportOrder(text);
  if (report !== null) return { kind: 'report', order: report };
  const inspection = readInspectionOrder(text);
  if (inspection !== null) return { kind: 'inspection', order: inspection };
  const order = readOrder(text);
  if (order !== null) return { kind: 'order', order };
  const command = understandCommand(text, vocabulary ?? COMMON_WORDS);
  if (command !== null) return { kind: 'command', command };
  const context = { today, ...(replyTo === undefined ? {} : { replyTo }) };
  return { kind: 'reply', acts: understandReply(text, context, vocabulary) };
};

/** "3 trả lại …" or "3 duyệt" of somebody without a part in task 3 reports nothing: it is the code, number first. */
export const asCode = async (heard: Understood, text: string, turn: Turn): Promise<Understood> => {
  const order = heard.kind === 'reply' ? readOrder(text, true) : null;
  if (order === null || order.task === null) return heard;
  const state = await turn.tasks.byNumber(order.task).catch(() => null);
  return state === null || ownParts(state, turn.actor).length > 0 ? heard : { kind: 'order', order };
};

/**
 * "Đồng ý 10", or "đồng ý" after task 10 was spoken of, from somebody who has nothing to do in task 10 himself but
 * whose decision it waits for: a wish to decide so, to be read back before anything is written down.
 */
export const asAssent = async (
  heard: Understood,
  text: string,
  lastTask: number | null,
  turn: Turn,
): Promise<Wish | null> => {
  const [one, ...others] = heard.kind === 'reply' ? heard.acts : [];
  const task = one?.task ?? lastTask;
  if (one?.intent !== 'acknowledge' || others.length > 0 || task === null) return null;
  const state = await turn.tasks.byNumber(task).catch(() => null);
  if (state === null || ownParts(state, turn.actor).length > 0) return null;
  const agreeing = decisionAwaited(state, turn.actor);
  if (agreeing === null) return null;
  const after = one.task === null ? '' : (text.split(new RegExp(`(?<!\\d)0*${task}(?!\\d)`, 'u'))[1] ?? '').trim();
  const said = { task, text: after === '' ? null : after, sure: agreeing.decided };
  return newWish(agreeing.kind, turn.messageId, one.place, said);
};

/** Acts that say clearly by themselves what they are about: then no open question need be looked for. */
export const standsAlone = (heard: Understood): boolean => {
  if (heard.kind === 'order') return heard.order.task !== null;
  if (heard.kind !== 'reply') return false;
  return (
    heard.acts.length > 0 &&
    heard.acts.every((one) => one.sure && one.task !== null && one.intent !== 'unknown' && one.intent !== 'question')
  );
};

/**
 * "Trả lại 3 …" about one's own task, when nothing of it waits for one's check, is a wish to have it given to another
 * agency (đề nghị điều chỉnh phân công).
 */
export const isHandingBack = async (order: Order, turn: Turn): Promise<boolean> => {
  if (order.kind !== 'return' || order.task === null) return false;
  const state = await turn.tasks.byNumber(order.task).catch(() => null);
  if (state === null) return false;
  const offers = offersOf(state, turn.actor).parts;
  return ownParts(state, turn.actor).length > 0 && !offers.some(({ verbs }) => verbs.includes('return'));
};
