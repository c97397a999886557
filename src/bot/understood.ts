import type { ReplyAct } from '../domain/reply/reply-act';
import { understandCommand, type ReplyCommand } from '../domain/reply/understand-command';
import { COMMON_WORDS, understandReply } from '../domain/reply/understand-reply';
import { offersOf, ownParts } from '../domain/task/offers';
import { readAgencyList, type AgencyList } from './agency-list';
import { readDelegation, type DelegationOrder } from './delegate';
import { readInspectionOrder, type InspectionOrder } from './inspection-order';
import { readOrder, type Order } from './order';
import { othersTask } from './others-task';
import { readPlanFundingOrder, type PlanFundingOrder } from './plan-funding-order';
import { readReportOrder, type ReportOrder } from './report-order';
import type { Turn } from './turn';

/** What a text is: a code that begins with its verb, a question to the bot, or a free reply. */
export type Understood =
  | { readonly kind: 'delegation'; readonly order: DelegationOrder }
  | { readonly kind: 'report'; readonly order: ReportOrder }
  | { readonly kind: 'inspection'; readonly order: InspectionOrder }
  | { readonly kind: 'plan-funding'; readonly order: PlanFundingOrder }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'command'; readonly command: ReplyCommand }
  | { readonly kind: 'agency-list'; readonly asked: AgencyList }
  | { readonly kind: 'reply'; readonly acts: readonly ReplyAct[] };

/** Reads a text by itself, without what was said before. */
export const understand = (
  text: string,
  replyTo: number | undefined,
  turn: Pick<Turn, 'today' | 'vocabulary' | 'catalogue'>,
): Understood => {
  const { today, vocabulary } = turn;
  const delegation = readDelegation(text);
  if (delegation !== null) return { kind: 'delegation', order: delegation };
  const report = readReportOrder(text);
  if (report !== null) return { kind: 'report', order: report };
  const inspection = readInspectionOrder(text);
  if (inspection !== null) return { kind: 'inspection', order: inspection };
  const funding = readPlanFundingOrder(text);
  if (funding !== null) return { kind: 'plan-funding', order: funding };
  const order = readOrder(text);
  if (order !== null) return { kind: 'order', order };
  const command = understandCommand(text, vocabulary ?? COMMON_WORDS);
  if (command !== null) return { kind: 'command', command };
  const asked = readAgencyList(text, turn);
  if (asked !== null) return { kind: 'agency-list', asked };
  const context = { today, ...(replyTo === undefined ? {} : { replyTo }) };
  return { kind: 'reply', acts: understandReply(text, context, vocabulary) };
};

/** "3 trả lại …" or "3 duyệt" of somebody without a part in task 3 reports nothing: it is the code, number first. */
export const asCode = async (heard: Understood, text: string, turn: Turn): Promise<Understood> => {
  const order = heard.kind === 'reply' ? readOrder(text, true) : null;
  if (order === null || order.task === null) return heard;
  return (await othersTask(order.task, turn)) === null ? heard : { kind: 'order', order };
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
