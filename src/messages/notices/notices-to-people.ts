import type { Notice } from '../../domain/notice/notice';
import type { PartVerb } from '../../domain/notice/payload';
import { shortDate } from '../words/dates';
import { quoted, type NoticeForm } from './notice-form';
import { forms } from '../words/short-forms';
import { partButtons, showButton } from '../chat/task-buttons';

const because = (reason: string | null | undefined, word = 'Lý do'): readonly string[] =>
  reason ? [`${word}: ${quoted(reason)}.`] : [];
const sender = (by: string | undefined): readonly string[] => (by === undefined ? [] : [`Người gửi: đồng chí ${by}.`]);

const buttons =
  (...verbs: readonly PartVerb[]) =>
  ({ facts, atMs }: Notice) => [...partButtons(facts, atMs, verbs), ...showButton(facts.number)];

/** About who does a part, and who waits for whom. */
export const toPeople = {
  'person-change-asked': {
    heading: () => 'Đề nghị đổi người thực hiện nhiệm vụ',
    upward: true,
    facts: ({ facts }) => [...because(facts.reason), ...sender(facts.by)],
    brief: ({ facts }) => (facts.reason ? quoted(facts.reason) : null),
    wish: 'Kính đề nghị đồng chí cho ý kiến; nếu giao lại đúng người đang làm thì người đó tiếp tục thực hiện.',
    answers: (n) => [forms.assign(n)],
    buttons: buttons('assign'),
  },
  'part-assigned': {
    heading: () => 'Được giao thực hiện nhiệm vụ',
    facts: ({ facts }) => [
      ...(facts.by === undefined ? [] : [`Người giao: đồng chí ${facts.by}.`]),
      ...because(facts.reason),
    ],
    wish: 'Từ nay thông báo về nhiệm vụ này được gửi đến đồng chí. Đề nghị đồng chí triển khai.',
    answers: (n) => [forms.progress(n), forms.changePerson(n), forms.show(n)],
    buttons: buttons('obstacle'),
  },
  'part-passed-on': {
    heading: () => 'Nhiệm vụ đã chuyển người thực hiện',
    facts: ({ facts }) => [
      `Người thực hiện hiện nay: ${facts.person ? `đồng chí ${facts.person}` : 'đầu mối cơ quan'}.`,
      ...because(facts.reason),
    ],
    brief: ({ facts }) => (facts.person ? `đồng chí ${facts.person}` : 'đầu mối cơ quan'),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: buttons(),
  },
  'waited-for': {
    heading: () => 'Cơ quan chủ trì đang chờ phần phối hợp',
    facts: ({ facts }, { agencyName }) => [
      ...(facts.waiting ? [`Cơ quan chủ trì: ${agencyName(facts.waiting)}.`] : []),
      ...because(facts.reason, 'Nội dung chờ'),
      ...sender(facts.by),
    ],
    brief: ({ facts }) => (facts.reason ? quoted(facts.reason) : null),
    wish: 'Đề nghị đồng chí sớm gửi kết quả phần phối hợp, hoặc cho biết vướng mắc.',
    answers: (n) => [forms.delivered(n), forms.obstacle(n)],
    buttons: buttons('done', 'obstacle'),
  },
  'agency-changed': {
    heading: () => 'Thay đổi cơ quan thực hiện',
    foreign: true,
    facts: ({ facts }, { agencyName }) => [
      ...(facts.from ? [`Trước đây: ${agencyName(facts.from)}.`] : []),
      ...(facts.document ? [`Theo văn bản ${facts.document.number} ngày ${shortDate(facts.document.date)}.`] : []),
    ],
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: buttons(),
  },
} as const satisfies Readonly<Record<string, NoticeForm>>;
