import { findMoney } from '../../domain/plan/money';
import { answers } from '../../messages/bot-answers';
import { act, ask, type Resolution } from '../resolution';
import { readSaidDocument } from '../said-document';
import type { ActForm, Asked } from './form';

/** "không", "bỏ": there is none any more. */
const NONE = /^(?:không|khong|bỏ|bo|không có|khong co)[\s.!]*$/iu;
const JOINS = /^[\s:,;.()–-]*(?:(?:từ|tu|của|cua|do)\s+)?/iu;

/** "1,5 tỷ từ ngân sách tỉnh theo 12/QĐ-UBND ngày 5/1": the amount, where it comes from, and the document. */
const fund = ({ wish, state, today }: Asked): Resolution => {
  const { ref, rest } = readSaidDocument(wish.text ?? '', today);
  if (NONE.test(rest)) return act(state, { kind: 'set-funding', amount: null, source: null, ref });
  const found = findMoney(rest);
  if (found === null) return ask('text', answers.askFunding(state.number));
  const source = `${rest.slice(0, found.from)} ${rest.slice(found.to)}`
    .replace(/\s+/g, ' ')
    .replace(JOINS, '')
    .replace(/[\s:,;(–-]+$/u, '');
  return act(state, { kind: 'set-funding', amount: found.amount, source: source === '' ? null : source, ref });
};

/** Kinh phí of a task, by who keeps the plan. */
export const FUNDING_FORMS: Readonly<Record<'funding', ActForm>> = {
  funding: { verbs: 'ghi kinh phi, dieu chinh kinh phi', own: false, resolve: fund },
};
