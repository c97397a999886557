import type { Notice, NoticeFacts } from '../../domain/notice/notice';
import type { PartVerb } from '../../domain/notice/payload';
import { shortDate } from '../words/dates';
import { daysLeftText, lateText, quoted, type NoticeForm } from './notice-form';
import { openGroupNames } from '../words/open-groups';
import { forms } from '../words/short-forms';
import { partButtons, showButton } from '../chat/task-buttons';

const buttons =
  (...verbs: readonly PartVerb[]) =>
  ({ facts, atMs }: Notice) => [
    ...partButtons(facts, atMs, facts.due === null ? verbs.filter((one) => one !== 'extend') : verbs),
    ...showButton(facts.number),
  ];

const checkedBy = ({ by }: NoticeFacts): readonly string[] =>
  by === undefined ? [] : [`Người kiểm tra: đồng chí ${by}.`];

const done = (n: string, facts: NoticeFacts): string => (facts.role === 'lead' ? forms.done(n) : forms.delivered(n));

/** What can be answered while the work goes on. */
const working = (n: string, facts: NoticeFacts): readonly string[] => [
  done(n, facts),
  forms.progress(n),
  ...(facts.due === null ? [] : [forms.extend(n)]),
  forms.obstacle(n),
];

/** "(kế hoạch ghi: …)" where the plan's own words say it otherwise than the date. */
const planSays = ({ due, wording }: NoticeFacts): readonly string[] => {
  const words = wording.trim();
  if (due === null || words === '' || words.length > 120) return [];
  const [year = '', month = '', day = ''] = due.split('-');
  const plainly = [shortDate(due), `${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
  return plainly.some((one) => words.includes(one)) ? [] : [`Kế hoạch ghi: ${quoted(words)}.`];
};

const calledIn = ({ from }: NoticeFacts, agencyName: (code: string) => string): readonly string[] =>
  from === undefined ? [] : [`${agencyName(from)} chủ trì, mời cơ quan phối hợp theo kế hoạch.`];

const mayCall = ({ openGroups }: NoticeFacts): readonly string[] =>
  openGroups === undefined ? [] : [`Đồng chí mời phối hợp khi cần: ${openGroupNames(openGroups)}.`];

/** To the focal official of the agency whose part it is. */
export const toOfficials = {
  'task-given': {
    heading: () => 'Nhiệm vụ mới được giao',
    facts: ({ facts }, { agencyName }) => [...planSays(facts), ...calledIn(facts, agencyName), ...mayCall(facts)],
    wish: 'Đề nghị đồng chí xác nhận tiếp nhận.',
    answers: (n, { openGroups }) => [forms.accept(n), ...(openGroups === undefined ? [] : [forms.callIn(n)])],
    buttons: buttons('accept', 'obstacle'),
  },
  'period-opened': {
    heading: () => 'Kỳ báo cáo mới',
    facts: () => [],
    wish: 'Đề nghị đồng chí thực hiện và báo kết quả của kỳ này.',
    answers: working,
    buttons: buttons('done', 'extend', 'obstacle'),
  },
  'condition-met': {
    heading: () => 'Điều kiện đã có, thời hạn bắt đầu tính',
    facts: ({ facts }) => [...(facts.note ? [`Căn cứ: ${quoted(facts.note)}.`] : []), ...planSays(facts)],
    wish: 'Đề nghị đồng chí tổ chức thực hiện và báo tiến độ.',
    answers: working,
    buttons: buttons('done', 'extend', 'obstacle'),
  },
  'accept-asked': {
    heading: () => 'Nhiệm vụ chưa được xác nhận tiếp nhận',
    facts: () => [],
    wish: 'Đề nghị đồng chí xác nhận tiếp nhận, hoặc cho biết vướng mắc.',
    answers: (n) => [forms.accept(n), forms.obstacle(n)],
    buttons: buttons('accept', 'obstacle'),
  },
  reminder: {
    heading: () => 'Nhiệm vụ sắp đến hạn',
    facts: ({ facts }) => (facts.daysLeft === undefined ? [] : [`Thời gian: ${daysLeftText(facts.daysLeft)}.`]),
    brief: ({ facts }) => (facts.daysLeft === undefined ? null : daysLeftText(facts.daysLeft)),
    wish: 'Đề nghị đồng chí cho biết kết quả hoặc tiến độ.',
    answers: working,
    buttons: buttons('done', 'extend', 'obstacle'),
  },
  'late-reminder': {
    heading: () => 'Nhiệm vụ đã quá hạn, chưa có báo cáo hoàn thành',
    facts: (notice) => [`Thời gian: ${lateText(notice)}.`],
    brief: lateText,
    wish: 'Đề nghị đồng chí báo cáo kết quả, hoặc nguyên nhân và thời gian hoàn thành.',
    answers: (n, facts) => [done(n, facts), forms.explain(n), ...(facts.due === null ? [] : [forms.extend(n)])],
    buttons: buttons('done', 'explain', 'extend'),
  },
  'update-asked': {
    heading: () => 'Đề nghị cập nhật tiến độ',
    facts: () => ['Thời gian qua chưa có thông tin mới về nhiệm vụ này.'],
    wish: 'Đề nghị đồng chí cho biết tiến độ.',
    answers: working,
    buttons: buttons('done', 'extend', 'obstacle'),
  },
  overdue: {
    heading: () => 'Nhiệm vụ đã hết hạn, đề nghị giải trình',
    facts: () => [],
    brief: lateText,
    wish: 'Đề nghị đồng chí báo cáo kết quả; nếu chưa xong, báo cáo nguyên nhân và thời gian dự kiến hoàn thành.',
    answers: (n, facts) => [done(n, facts), forms.explain(n), forms.extend(n)],
    buttons: buttons('explain', 'done', 'extend'),
  },
  nudge: {
    heading: (register) => (register === 'up' ? 'Nhiệm vụ cần cập nhật tiến độ' : 'Đôn đốc tiến độ'),
    facts: ({ facts }) => (facts.by === undefined ? [] : [`Người gửi: đồng chí ${facts.by}.`]),
    wish: 'Đề nghị đồng chí cho biết tiến độ và thời gian hoàn thành.',
    answers: working,
    buttons: buttons('done', 'extend', 'obstacle'),
  },
  returned: {
    heading: () => 'Kết quả được trả lại để hoàn thiện',
    facts: ({ facts }) => [...(facts.reason ? [`Lý do: ${quoted(facts.reason)}.`] : []), ...checkedBy(facts)],
    brief: ({ facts }) => (facts.reason ? quoted(facts.reason) : null),
    wish: 'Đề nghị đồng chí bổ sung, hoàn thiện rồi báo lại.',
    answers: (n, facts) => [done(n, facts), forms.obstacle(n)],
    buttons: buttons('done', 'obstacle'),
  },
  confirmed: {
    heading: () => 'Đã xác nhận hoàn thành',
    facts: ({ facts }) => checkedBy(facts),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: buttons(),
  },
  released: {
    heading: () => 'Đã được miễn phần phối hợp',
    facts: ({ facts }) => (facts.reason ? [`Lý do: ${quoted(facts.reason)}.`] : []),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: buttons(),
  },
} as const satisfies Readonly<Record<string, NoticeForm>>;
