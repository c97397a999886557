import { civilDateAt } from '../../domain/calendar/civil-date';
import type { Notice, NoticeFacts } from '../../domain/notice/notice';
import { shortDate } from '../words/dates';
import { numbered, POSTS } from '../words/labels';
import { lateText, quoted, type Words } from './notice-form';

/** "trưởng phòng (15/02/2024)", with the agency where it is another's post. */
const told = ({ told: all = [], agency }: NoticeFacts, { agencyName }: Words): readonly string[] => {
  if (all.length === 0) return [];
  const said = all.map((one) => {
    const whose = one.agency === agency ? '' : `, ${agencyName(one.agency)}`;
    return `${POSTS[one.post]}${whose} (${shortDate(civilDateAt(one.atMs))})`;
  });
  return [`Đã báo cáo, thông báo: ${said.join('; ')}.`];
};

/** What has been tried with the agency, told without a word of urging. */
export const tried = (facts: NoticeFacts, words: Words): readonly string[] => {
  const { reminders = 0, nudges = 0, explanation } = facts;
  return [
    ...(reminders === 0 ? [] : [`Hệ thống đã thông báo ${reminders} lần đến đầu mối cơ quan.`]),
    ...(nudges === 0 ? [] : [`Cơ quan theo dõi đã trao đổi trực tiếp ${nudges} lần.`]),
    ...told(facts, words),
    explanation ? `Giải trình của cơ quan: ${quoted(explanation)}.` : 'Cơ quan chưa có giải trình.',
  ];
};

/** The date and reason of a question put before UBND tỉnh. */
export const asked = (facts: NoticeFacts, agencyName: (code: string) => string = String): readonly string[] => {
  if (facts.about === 'reassignment') {
    return [
      ...(facts.reason ? [`Lý do: ${quoted(facts.reason)}.`] : []),
      ...(facts.proposed ? [`Cơ quan được đề xuất thay: ${agencyName(facts.proposed)}.`] : []),
    ];
  }
  if (facts.about === 'obstacle')
    return [
      ...(facts.reason ? [`Vướng mắc${numbered(facts.obstacleNo)}: ${quoted(facts.reason)}.`] : []),
      ...(facts.proposal ? [`Kiến nghị: ${quoted(facts.proposal)}.`] : []),
    ];
  if (facts.about !== 'extension') return facts.askedDate ? [`Thời gian dự kiến: ${shortDate(facts.askedDate)}.`] : [];
  return [
    ...(facts.askedDate ? [`Đề nghị gia hạn đến: ${shortDate(facts.askedDate)}.`] : []),
    ...(facts.late === true ? ['Đề nghị được gửi sau khi đã quá hạn.'] : []),
    ...(facts.reason ? [`Lý do: ${quoted(facts.reason)}.`] : []),
  ];
};

export const aboutText = (notice: Notice): string => {
  if (notice.facts.about === 'extension') return 'đề nghị gia hạn';
  if (notice.facts.about === 'reassignment') return 'đề nghị điều chỉnh phân công';
  return notice.facts.about === 'obstacle' ? 'vướng mắc, xin ý kiến chỉ đạo' : lateText(notice);
};

/** A wish for more time speaks for itself; for a late part one wants to know what was tried. */
export const triedIfLate = (facts: NoticeFacts, words: Words): readonly string[] =>
  facts.about === 'overdue' || facts.about === undefined ? tried(facts, words) : [];
