import type { Notice, NoticeKind } from '../../domain/notice/notice';
import type { Rendered } from '../../domain/notice/rendered';
import { comrade, registerOf, type Addressee, type Register } from './address';
import { cutAtWord } from '../words/cut';
import { dueText, roleText, type NoticeForm, type Words } from './notice-form';
import { ofPlan } from './notices-of-plan';
import { ofLadder } from './notices-of-ladder';
import { toLeaders } from './notices-to-leaders';
import { toOfficials } from './notices-to-officials';
import { toPeople } from './notices-to-people';
import { toStanding } from './notices-to-standing';

/** Every kind has its form, in the order in which a digest tells them; a missing one does not compile. */
export const NOTICE_FORMS: Readonly<Record<NoticeKind, NoticeForm>> = {
  ...toLeaders,
  ...ofPlan,
  ...ofLadder,
  ...toStanding,
  ...toOfficials,
  ...toPeople,
};

const TITLE_LENGTH = 220;

export const registerFor = (form: NoticeForm, addressee: Addressee | null): Register =>
  form.upward === true ? 'up' : registerOf(addressee);

const politely = (wish: string, register: Register): string =>
  register === 'up' ? wish.replace(/^Đề nghị/, 'Kính đề nghị') : wish;

/** Where nobody can write back. */
export const answerElsewhere = 'Trả lời trên Zalo, Telegram hoặc trang web; không trả lời tin này.';

const toAnswer = (isWished: boolean, answers: readonly string[], oneWay: boolean): string => {
  if (oneWay) return isWished ? answerElsewhere : 'Không cần trả lời.';
  return `${isWished ? 'Trả lời' : 'Không cần trả lời. Xem thêm'}: ${answers.join('; ')}`;
};

/** One notice in full: what, which task, whose part, the facts, what is wished, what to answer. */
export const renderNotice = (
  notice: Notice,
  agencyName: (code: string) => string,
  addressee: Addressee | null = null,
  oneWay = false,
): Rendered => {
  const words: Words = { agencyName, addressee };
  const form = NOTICE_FORMS[notice.kind];
  const { facts } = notice;
  const register = registerFor(form, addressee);
  const opening = register === 'up' ? [`Kính báo cáo ${comrade(addressee)},`] : [];
  const answers = form.answers(String(facts.number), facts);
  const lines = [
    ...opening,
    form.heading(register),
    `Nhiệm vụ ${facts.number}: ${cutAtWord(facts.title, TITLE_LENGTH)}`,
    `Cơ quan ${roleText[facts.role]}: ${agencyName(facts.agency)}. ${dueText(facts)}.`,
    ...(facts.parent === undefined ? [] : [`Thuộc nhiệm vụ ${facts.parent}.`]),
    ...form.facts(notice, words),
    ...(form.wish === null ? [] : [politely(form.wish, register)]),
    toAnswer(form.wish !== null, answers, oneWay),
  ];
  return { text: lines.join('\n'), buttons: form.buttons(notice) };
};
