import type { Notice, NoticeFacts } from '../../domain/notice/notice';
import { shortDate } from '../words/dates';
import { awaits } from '../words/document-words';
import { decisionText, obstacleName } from '../words/labels';
import { lateText, quoted, type NoticeForm } from './notice-form';
import { forms, PLACE_OF_NUMBER, withQuestion } from '../words/short-forms';
import { aboutText, asked, tried, triedIfLate } from './submission-facts';
import { decisionButtons, partButtons, showButton, submitButtons } from '../chat/task-buttons';

const question = ({ facts }: Notice) =>
  facts.submission === undefined
    ? []
    : decisionButtons({
        number: facts.number,
        submission: facts.submission,
        about: facts.about ?? 'overdue',
        askedDate: facts.askedDate ?? null,
        proposed: facts.proposed ?? null,
        post: facts.post ?? null,
      });

const toSubmit = ({ facts }: Notice) =>
  facts.submission === undefined ? [] : submitButtons(facts.number, facts.submission);

/** What a decision is typed as: the date asked for stands in the example where there is one. */
const decisionForms = (n: string, { about, askedDate, proposed, post }: NoticeFacts): readonly string[] => {
  if (about === 'reassignment') return [forms.reassign(n, proposed ?? undefined), forms.refuse(n)];
  return [
    forms.approveUntil(n, askedDate ? shortDate(askedDate) : '(ngày)'),
    ...(about === 'extension'
      ? [forms.refuse(n)]
      : [forms.remind(n), ...(post === 'office-chief' ? [] : [forms.reprimand(n)]), forms.askExplanation(n)]),
  ];
};

/** Of several questions told together each has its own name, so that none is given; obstacles are named by their number. */
const answersTo = (n: string, facts: NoticeFacts): readonly string[] => {
  if (facts.about === 'obstacle')
    return [forms.instruct(n, facts.obstacleNo === undefined ? undefined : obstacleName(facts.obstacleNo))];
  const isNamed = facts.submission !== undefined && n !== PLACE_OF_NUMBER;
  return decisionForms(isNamed ? withQuestion(n, facts.submission) : n, facts);
};

/** Up the person's own line, and to UBND tỉnh: reported, with direction asked for. */
export const toLeaders = {
  'submission-to-decide': {
    heading: () => 'Xin ý kiến chỉ đạo, quyết định',
    upward: true,
    foreign: true,
    facts: (notice, words) => [
      `Nội dung: ${aboutText(notice)}.`,
      ...asked(notice.facts, words.agencyName),
      ...triedIfLate(notice.facts, words),
      ...(notice.facts.note ? [`Ý kiến của cơ quan trình: ${quoted(notice.facts.note)}.`] : []),
    ],
    brief: aboutText,
    wish: 'Kính xin ý kiến chỉ đạo của đồng chí.',
    answers: answersTo,
    buttons: (notice) => [...question(notice), ...showButton(notice.facts.number)],
  },
  'question-explained': {
    heading: () => 'Cơ quan đã giải trình về nội dung đang chờ ý kiến',
    foreign: true,
    facts: ({ facts }) => [
      `Giải trình: ${quoted(facts.explanation ?? '')}.`,
      ...(facts.askedDate ? [`Thời gian dự kiến: ${shortDate(facts.askedDate)}.`] : []),
    ],
    brief: ({ facts }) => quoted(facts.explanation ?? ''),
    wish: 'Đề nghị đồng chí xem xét khi cho ý kiến.',
    answers: (n, facts) => (facts.post === undefined ? [forms.submit(n), forms.drop(n)] : answersTo(n, facts)),
    buttons: (notice) => [
      ...(notice.facts.post === undefined ? toSubmit(notice) : question(notice)),
      ...showButton(notice.facts.number),
    ],
  },
  escalation: {
    heading: () => 'Nhiệm vụ quá hạn, xin ý kiến chỉ đạo',
    upward: true,
    facts: (notice, words) => [`Tình hình: ${lateText(notice)}.`, ...tried(notice.facts, words)],
    brief: lateText,
    wish: 'Kính xin ý kiến chỉ đạo của đồng chí để cơ quan sớm hoàn thành.',
    answers: (n, facts) => [
      ...(facts.above === true ? [] : [forms.explain(n), forms.extend(n)]),
      forms.acknowledge(facts.role === 'lead' ? n : `${n} ${facts.assignment}`),
      forms.show(n),
    ],
    buttons: ({ facts, atMs }) => [
      ...partButtons(facts, atMs, facts.above === true ? ['ack'] : ['explain', 'extend', 'ack']),
      ...showButton(facts.number),
    ],
  },
  'accept-overdue': {
    heading: () => 'Nhiệm vụ chưa được cơ quan tiếp nhận',
    upward: true,
    facts: () => ['Đã thông báo đến đầu mối nhưng chưa có xác nhận tiếp nhận.'],
    wish: 'Kính đề nghị đồng chí cho ý kiến để cơ quan tiếp nhận, triển khai.',
    answers: (n) => [forms.accept(n), forms.show(n)],
    buttons: ({ facts, atMs }) => [...partButtons(facts, atMs, ['accept']), ...showButton(facts.number)],
  },
  'submission-decided': {
    heading: () => 'Kết quả xem xét nội dung trình UBND tỉnh',
    facts: ({ facts }, { agencyName }) => [
      ...(facts.decision
        ? [`Kết quả: ${decisionText(facts.decision, facts.about, agencyName)}${awaits(facts.effect)}.`]
        : []),
      ...(facts.askedDate ? [`Ngày đã đề nghị: ${shortDate(facts.askedDate)}.`] : []),
      ...(facts.reason ? [`Ý kiến kèm theo: ${quoted(facts.reason)}.`] : []),
      ...(facts.by === undefined ? [] : [`Người quyết định: đồng chí ${facts.by}.`]),
    ],
    brief: ({ facts }) => (facts.decision ? decisionText(facts.decision, facts.about) : null),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: ({ facts }) => showButton(facts.number),
  },
} as const satisfies Readonly<Record<string, NoticeForm>>;
