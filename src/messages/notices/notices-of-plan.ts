import type { NoticeFacts } from '../../domain/notice/notice';
import { awaits, documentText } from '../words/document-words';
import { decisionText, ENDED } from '../words/labels';
import { quoted, type NoticeForm } from './notice-form';
import { fundingText } from '../words/money-words';
import { forms } from '../words/short-forms';
import { partButtons, showButton } from '../chat/task-buttons';

const becauseOf = ({ reason }: NoticeFacts): readonly string[] => (reason ? [`Lý do: ${quoted(reason)}.`] : []);

/**
 * Money may be set, and agencies called in, without a document; what an agency decides about its own plan, or what ends
 * with it, has none.
 */
const basis = ({ document, funding, changes = [], within, ended }: NoticeFacts): readonly string[] => {
  const byWord = funding !== undefined || changes.includes('called-in') || within === true || ended !== undefined;
  return byWord && !document ? [] : basisOf(document);
};

const basisOf = (document: NoticeFacts['document']): readonly string[] =>
  document ? [`Căn cứ: ${documentText(document)}.`] : ['Văn bản sẽ được thông báo khi ban hành.'];

const show = ({ facts }: { readonly facts: NoticeFacts }) => showButton(facts.number);

const CHANGES: Readonly<Record<NonNullable<NoticeFacts['changes']>[number], string>> = {
  title: 'tên nhiệm vụ',
  product: 'sản phẩm',
  deadline: 'thời hạn',
  'agency-in': 'giao thêm cơ quan',
  area: 'lĩnh vực',
  'agency-out': 'không giao cơ quan',
  'merged-in': 'gộp',
  funding: 'kinh phí',
  'called-in': 'cơ quan chủ trì mời phối hợp:',
  'open-groups': 'nhóm cơ quan do cơ quan chủ trì mời phối hợp',
  'leads-now': 'chuyển sang chủ trì:',
  'coordinates-now': 'chuyển sang phối hợp:',
};

/** The agency or the task that a change is about. */
const what = ({ other, merged }: NoticeFacts, agencyName: (code: string) => string): readonly string[] => [
  ...(other === undefined ? [] : [agencyName(other)]),
  ...(merged === undefined ? [] : [`nhiệm vụ ${merged.number} ${quoted(merged.title)} vào nhiệm vụ này`]),
];

const changes = ({ facts }: { readonly facts: NoticeFacts }, agencyName: (code: string) => string): string =>
  `Nội dung điều chỉnh: ${(facts.changes ?? [])
    .map((one) => [CHANGES[one], ...what(facts, agencyName)].join(' '))
    .join('; ')}${facts.funding === undefined ? '' : ` (${fundingText(facts.funding)})`}.`;

/** What becomes of the task as a whole, and of the documents by which it does. */
export const ofPlan = {
  ruled: {
    heading: () => 'Ý kiến chỉ đạo của lãnh đạo',
    facts: ({ facts }) => [
      ...(facts.decision ? [`Nội dung: ${decisionText(facts.decision)}${awaits(facts.effect)}.`] : []),
      ...(facts.reason ? [`Ý kiến kèm theo: ${quoted(facts.reason)}.`] : []),
      ...(facts.by === undefined
        ? []
        : [`Người chỉ đạo: đồng chí ${facts.by}, lãnh đạo ${facts.within === true ? 'cơ quan' : 'UBND tỉnh'}.`]),
    ],
    brief: ({ facts }) => (facts.decision ? decisionText(facts.decision) : null),
    wish: null,
    answers: (n, { decision }) =>
      decision?.kind === 'ask-explanation' ? [forms.explain(n), forms.show(n)] : [forms.show(n)],
    buttons: ({ facts, atMs }) => [
      ...(facts.decision?.kind === 'ask-explanation' ? partButtons(facts, atMs, ['explain']) : []),
      ...showButton(facts.number),
    ],
  },
  'document-awaited': {
    heading: () => 'Ý kiến chỉ đạo đang chờ văn bản',
    foreign: true,
    facts: ({ facts }) => [
      ...(facts.decision ? [`Nội dung: ${decisionText(facts.decision)}.`] : []),
      'Dự thảo văn bản có ở trang nhiệm vụ.',
    ],
    brief: ({ facts }) => (facts.decision ? decisionText(facts.decision) : null),
    wish: 'Đề nghị đồng chí phát hành văn bản và ghi số, ngày vào hệ thống.',
    answers: (n) => [forms.issue(n), forms.show(n)],
    buttons: show,
  },
  'document-issued': {
    heading: () => 'Đã có văn bản',
    facts: ({ facts }) => [...(facts.decision ? [`Nội dung: ${decisionText(facts.decision)}.`] : []), ...basis(facts)],
    brief: ({ facts }) => (facts.document ? documentText(facts.document) : null),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  'task-suspended': {
    heading: () => 'Nhiệm vụ tạm dừng',
    facts: ({ facts }) => [...becauseOf(facts), ...basis(facts), 'Thời gian tạm dừng không tính vào thời hạn.'],
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  'task-resumed': {
    heading: () => 'Nhiệm vụ được tiếp tục thực hiện',
    facts: ({ facts }) => [...becauseOf(facts), ...basis(facts)],
    wish: 'Đề nghị đồng chí tiếp tục thực hiện và báo tiến độ.',
    answers: (n) => [forms.progress(n), forms.show(n)],
    buttons: show,
  },
  'task-withdrawn': {
    heading: () => 'Nhiệm vụ được thu hồi',
    facts: ({ facts }) => [
      ...(facts.ended === undefined ? [] : [`Lý do: ${ENDED[facts.ended]}.`]),
      ...becauseOf(facts),
      ...basis(facts),
      ...(facts.successors ? [`Thực hiện tiếp tại nhiệm vụ ${facts.successors.join(', ')}.`] : []),
    ],
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  'task-amended': {
    heading: () => 'Nhiệm vụ được điều chỉnh',
    facts: (notice, { agencyName }) => [
      changes(notice, agencyName),
      ...becauseOf(notice.facts),
      ...basis(notice.facts),
    ],
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  reopened: {
    heading: () => 'Phần việc được mở lại',
    facts: ({ facts }) => [
      ...becauseOf(facts),
      ...(facts.by === undefined ? [] : [`Người mở lại: đồng chí ${facts.by}.`]),
    ],
    brief: ({ facts }) => (facts.reason ? quoted(facts.reason) : null),
    wish: 'Đề nghị đồng chí bổ sung, hoàn thiện rồi báo lại.',
    answers: (n, facts) => [facts.role === 'lead' ? forms.done(n) : forms.delivered(n), forms.obstacle(n)],
    buttons: ({ facts, atMs }) => [...partButtons(facts, atMs, ['done', 'obstacle']), ...showButton(facts.number)],
  },
} as const satisfies Readonly<Record<string, NoticeForm>>;
