import { civilDateAt, daysBetween } from '../../domain/calendar/civil-date';
import type { Notice, NoticeFacts } from '../../domain/notice/notice';
import type { ScheduleMove } from '../../domain/task/events';
import { shortDate, shortInstant } from '../words/dates';
import { decisionText, numbered, OBSTACLE_KINDS, obstacleName } from '../words/labels';
import { lateText, quoted, type NoticeForm } from './notice-form';
import { forms } from '../words/short-forms';
import { asked, tried } from './submission-facts';
import { decisionButtons, obstacleButtons, partButtons, showButton } from '../chat/task-buttons';

/** A part among several is named by its agency's code. */
const part = (n: string, facts: NoticeFacts): string => (facts.role === 'lead' ? n : `${n} ${facts.assignment}`);

/** "Chờ duyệt 5 ngày.": how long a result has lain with its checker. */
const waited = ({ facts, atMs }: Notice): string | null => {
  if (facts.sinceMs === undefined) return null;
  return `Chờ duyệt ${daysBetween(civilDateAt(facts.sinceMs), civilDateAt(atMs))} ngày`;
};

const sentence = (text: string | null): readonly string[] => (text === null ? [] : [`${text}.`]);

const by = ({ by: name }: NoticeFacts, what: string): readonly string[] =>
  name === undefined ? [] : [`${what}: đồng chí ${name}.`];

export const obstacleFacts = ({ facts }: Notice): readonly string[] => [
  ...(facts.obstacle === undefined
    ? []
    : [`Vướng mắc${numbered(facts.obstacleNo)}, loại: ${OBSTACLE_KINDS[facts.obstacle].toLowerCase()}.`]),
  ...(facts.reason ? [`Nội dung: ${quoted(facts.reason)}.`] : []),
  ...(facts.proposal ? [`Kiến nghị: ${quoted(facts.proposal)}.`] : []),
];

const obstacleAnswers = (n: string, { obstacleNo: no }: NoticeFacts) => {
  const name = no === undefined ? undefined : obstacleName(no);
  return [forms.answerObstacle(n, name), forms.passUp(n, name)];
};

const ofObstacle = ({ facts: { number, obstacleNo: no } }: Notice) => [
  ...(no === undefined ? [] : obstacleButtons(number, no, ['answer', 'raise'])),
  ...showButton(number),
];

const show = ({ facts }: Notice) => showButton(facts.number);

const decide = ({ facts }: Notice) => [
  ...(facts.submission === undefined
    ? []
    : decisionButtons({
        number: facts.number,
        submission: facts.submission,
        about: 'extension',
        askedDate: facts.askedDate ?? null,
        proposed: null,
        post: null,
      })),
  ...showButton(facts.number),
];

const movedReminder = ([from, to]: ScheduleMove['reminderAtMs']): readonly string[] => {
  if (from === to) return [];
  if (from === null) return [`Có thêm lần thông báo về hạn này: ${shortInstant(to ?? 0)}.`];
  const before = `Lần thông báo về hạn này vào ${shortInstant(from)}`;
  return [to === null ? `${before} không còn.` : `${before} chuyển sang ${shortInstant(to)}.`];
};

const moved = ({ lastDay, closesAtMs, reminderAtMs }: ScheduleMove): readonly string[] => [
  ...(lastDay[0] === lastDay[1]
    ? []
    : [`Ngày làm việc cuối cùng tính đến hạn: ${shortDate(lastDay[1])} (trước đây ${shortDate(lastDay[0])}).`]),
  ...(closesAtMs[0] === closesAtMs[1] ? [] : [`Hạn tính đến ${shortInstant(closesAtMs[1])}.`]),
  ...movedReminder(reminderAtMs),
];

/** What the ladder, slow checkers, wishes for more time, obstacles and new rules have to say. */
export const ofLadder = {
  'extension-asked': {
    heading: () => 'Đề nghị gia hạn, xin ý kiến',
    foreign: true,
    facts: (notice) => asked(notice.facts),
    brief: ({ facts }) => (facts.askedDate ? `xin đến ${shortDate(facts.askedDate)}` : null),
    wish: 'Đề nghị đồng chí xem xét, quyết định.',
    answers: (n, facts) => [
      forms.approveUntil(part(n, facts), facts.askedDate ? shortDate(facts.askedDate) : '(ngày)'),
      forms.refuse(part(n, facts)),
    ],
    buttons: decide,
  },
  urging: {
    heading: (register) =>
      register === 'up' ? 'Nhiệm vụ quá hạn, kính báo cáo' : 'Nhiệm vụ quá hạn, đề nghị theo dõi, đôn đốc',
    foreign: true,
    facts: (notice, words) => [`Tình hình: ${lateText(notice)}.`, ...tried(notice.facts, words)],
    brief: lateText,
    wish: 'Đề nghị đồng chí trao đổi với cơ quan thực hiện để sớm hoàn thành.',
    answers: (n, facts) => [forms.acknowledge(part(n, facts)), forms.show(n)],
    buttons: ({ facts, atMs }) => [...partButtons(facts, atMs, ['nudge', 'ack']), ...showButton(facts.number)],
  },
  'accept-silent': {
    heading: () => 'Cơ quan chưa xác nhận tiếp nhận nhiệm vụ',
    foreign: true,
    facts: () => ['Đã thông báo đến đầu mối và lãnh đạo cơ quan nhưng chưa có xác nhận.'],
    wish: 'Đề nghị đồng chí trao đổi với cơ quan để tiếp nhận, triển khai.',
    answers: (n) => [forms.show(n)],
    buttons: ({ facts, atMs }) => [...partButtons(facts, atMs, ['nudge']), ...showButton(facts.number)],
  },
  'check-slow': {
    heading: () => 'Kết quả chờ duyệt đã lâu',
    upward: true,
    foreign: true,
    facts: (notice) => sentence(waited(notice)),
    brief: (notice) => waited(notice)?.toLowerCase() ?? null,
    wish: 'Kính đề nghị đồng chí cho ý kiến để kết quả sớm được xác nhận hoặc trả lại.',
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  obstacle: {
    heading: () => 'Cơ quan báo vướng mắc',
    foreign: true,
    facts: (notice) => [...obstacleFacts(notice), ...by(notice.facts, 'Người báo')],
    brief: ({ facts }) => (facts.reason ? quoted(facts.reason) : null),
    wish: 'Đề nghị đồng chí xem xét, phối hợp tháo gỡ.',
    answers: obstacleAnswers,
    buttons: ofObstacle,
  },
  'obstacle-waiting': {
    heading: () => 'Vướng mắc đang chờ trả lời',
    foreign: true,
    facts: obstacleFacts,
    brief: ({ facts }) => (facts.reason ? quoted(facts.reason) : null),
    wish: 'Đề nghị đồng chí sớm trả lời, hoặc trình UBND tỉnh cho ý kiến.',
    answers: obstacleAnswers,
    buttons: ofObstacle,
  },
  'obstacle-answered': {
    heading: () => 'Vướng mắc đã có ý kiến trả lời',
    facts: ({ facts }) => [
      ...(facts.obstacleNo === undefined ? [] : [`Vướng mắc: ${obstacleName(facts.obstacleNo)}.`]),
      ...(facts.reason ? [`Nội dung trả lời: ${quoted(facts.reason)}.`] : []),
      ...by(facts, 'Người trả lời'),
    ],
    brief: ({ facts }) => (facts.reason ? quoted(facts.reason) : null),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  'extension-decided': {
    heading: () => 'Kết quả xem xét đề nghị gia hạn',
    facts: ({ facts }) => [
      ...(facts.decision ? [`Kết quả: ${decisionText(facts.decision)}.`] : []),
      ...(facts.askedDate ? [`Ngày đã đề nghị: ${shortDate(facts.askedDate)}.`] : []),
      ...(facts.reason ? [`Ý kiến kèm theo: ${quoted(facts.reason)}.`] : []),
      ...by(facts, 'Người quyết định'),
    ],
    brief: ({ facts }) => (facts.decision ? decisionText(facts.decision) : null),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  excused: {
    heading: () => 'Đã ghi nhận trễ khách quan',
    facts: ({ facts }) => [
      ...(facts.reason ? [`Lý do: ${quoted(facts.reason)}.`] : []),
      ...by(facts, 'Người ghi nhận'),
    ],
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
  'schedule-moved': {
    heading: () => 'Lịch làm việc thay đổi; thời hạn giữ nguyên',
    facts: ({ facts }) => (facts.moved === undefined ? [] : moved(facts.moved)),
    brief: ({ facts }) => (facts.moved === undefined ? null : (moved(facts.moved)[0]?.replace(/\.$/, '') ?? null)),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: show,
  },
} as const satisfies Readonly<Record<string, NoticeForm>>;
