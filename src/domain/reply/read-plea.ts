import type { Part } from './clauses';
import { isSmallTalk, type ItemTag } from './item';
import { readExtend } from './read-extend';
import type { Reading } from './reading';
import { hasTag, itemsOf, keyOf, type View } from './view';

/** "Dạ vâng, việc 3 …" before a question is only politeness. */
const OPENING: readonly ItemTag[] = ['task', 'done-already', 'assent'];

const REASONS: readonly ItemTag[] = ['lack', 'stuck', 'silent-other', 'late', 'pending', 'wait'];

/** What is more than a reason beside the request. */
const OTHER_ACTS: readonly ItemTag[] = [
  'complete',
  'did',
  'percent',
  'acknowledge',
  'decline-ask',
  'decline-fact',
  'extend',
];

const CLOSING = /^duoc (?:khong|chua)$/u;

/** The part without its "được không", which then asks for the thing itself. */
const asRequest = (view: View, part: Part): Part => ({
  ...part,
  items: part.items.filter((one) => one.tag !== 'question' || !CLOSING.test(keyOf(view, one))),
  asked: false,
});

/** More than politeness. */
export const saysMore = ({ items }: Part): boolean =>
  items.some((one) => !isSmallTalk(one) && !OPENING.includes(one.tag));

/**
 * "xin gia hạn đến 15/7 được không ạ": a polite request and no question. Read back, unless the reason stands beside it
 * ("cho em lùi đến 21/6 được không, Sở Tài chính chưa gửi số liệu"): who says why is asking. Null for any other.
 */
export const readPlea = (view: View, questions: readonly Part[], statements: readonly Part[]): Reading | null => {
  const items = itemsOf(questions);
  const spoken = items.filter((one) => !isSmallTalk(one)).map((one) => keyOf(view, one));
  const asked = hasTag(items, 'ask');
  if (!asked && !/(?:^| )duoc (?:khong|chua)$/u.test(spoken.join(' '))) return null;
  const beside = itemsOf(statements.filter(saysMore));
  const timed = hasTag(items, 'date', 'span');
  if (beside.length > 0 && (!timed || hasTag(beside, ...OTHER_ACTS))) return null;
  const parts = view.parts.map((part) => (questions.includes(part) ? asRequest(view, part) : part));
  const request = readExtend({ ...view, parts });
  if (request?.intent !== 'extend' || !(timed || request.date !== null)) return null;
  const reasoned = hasTag(beside, ...REASONS) || view.cause.length > 0;
  return { ...request, sure: request.sure && asked && reasoned };
};
