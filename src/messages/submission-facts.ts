import type { Notice, NoticeFacts } from '../domain/notice/notice';
import { shortDate } from './dates';
import { lateText, quoted } from './notice-form';

/** What has been tried with the agency, told without a word of urging. */
export const tried = ({ reminders, explanation }: NoticeFacts): readonly string[] => [
  ...(reminders === undefined || reminders === 0
    ? []
    : [`Hệ thống đã thông báo ${reminders} lần đến đầu mối cơ quan.`]),
  explanation ? `Giải trình của cơ quan: ${quoted(explanation)}.` : 'Cơ quan chưa có giải trình.',
];

/** The date and reason of a question put before UBND tỉnh. */
export const asked = (facts: NoticeFacts, agencyName: (code: string) => string = String): readonly string[] => {
  if (facts.about === 'reassignment') {
    return [
      ...(facts.reason ? [`Lý do: ${quoted(facts.reason)}.`] : []),
      ...(facts.proposed ? [`Cơ quan được đề xuất thay: ${agencyName(facts.proposed)}.`] : []),
    ];
  }
  if (facts.about !== 'extension') return facts.askedDate ? [`Thời gian dự kiến: ${shortDate(facts.askedDate)}.`] : [];
  return [
    ...(facts.askedDate ? [`Đề nghị gia hạn đến: ${shortDate(facts.askedDate)}.`] : []),
    ...(facts.reason ? [`Lý do: ${quoted(facts.reason)}.`] : []),
  ];
};

export const aboutText = (notice: Notice): string =>
  notice.facts.about === 'extension'
    ? 'đề nghị gia hạn'
    : notice.facts.about === 'reassignment'
      ? 'đề nghị điều chỉnh phân công'
      : lateText(notice);

/** A wish for more time speaks for itself; for a late part one wants to know what was tried. */
export const triedIfLate = (facts: NoticeFacts): readonly string[] =>
  facts.about === 'overdue' || facts.about === undefined ? tried(facts) : [];
