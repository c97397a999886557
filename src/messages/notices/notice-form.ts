import { civilDateAt, daysBetween } from '../../domain/calendar/civil-date';
import type { Button } from '../../domain/notice/rendered';
import type { Notice, NoticeFacts } from '../../domain/notice/notice';
import type { Addressee, Register } from './address';
import { shortDate } from '../words/dates';
import { oneLine } from '../words/plain-text';

/** What a sentence may draw on besides the notice itself. */
export interface Words {
  readonly agencyName: (code: string) => string;
  readonly addressee: Addressee | null;
}

/** How one kind of notice is said. */
export interface NoticeForm {
  /** The phrase above the message, and above its group in a digest. */
  readonly heading: (register: Register) => string;
  /** Said in the upward register to whomever it goes. */
  readonly upward?: true;
  /** Goes to people outside the agency concerned: a digest names the agency. */
  readonly foreign?: true;
  /** Facts beyond number, title, agency and deadline, one line each. */
  readonly facts: (notice: Notice, words: Words) => readonly string[];
  /** The one fact that a digest has room for. */
  readonly brief?: (notice: Notice) => string | null;
  /** What is wished of the person; null when nothing. */
  readonly wish: string | null;
  /** What to type, with the task's number (or the place for one). */
  readonly answers: (n: string, facts: NoticeFacts) => readonly string[];
  readonly buttons: (notice: Notice) => readonly Button[];
}

/** Words a person wrote, between quotation marks and on one line: they can neither end the quotation nor begin a line. */
export const quoted = (text: string): string => `“${oneLine(text).replace(/[“”"]/g, "'")}”`;

/** "còn 3 ngày làm việc", by the working days that the reminder was sent with. */
export const daysLeftText = (daysLeft: number): string => {
  if (daysLeft > 0) return `còn ${daysLeft} ngày làm việc`;
  return daysLeft === 0 ? 'hôm nay là ngày cuối' : `đã quá hạn ${-daysLeft} ngày làm việc`;
};

/** "đã quá hạn 5 ngày" (calendar days), or that it has just passed. */
export const lateText = ({ facts, atMs }: Notice): string => {
  if (facts.due === null) return 'không có thời hạn';
  const days = daysBetween(facts.due, civilDateAt(atMs));
  return days > 0 ? `đã quá hạn ${days} ngày` : 'đã hết hạn';
};

export const dueText = (facts: Pick<NoticeFacts, 'due' | 'wording'>): string => {
  if (facts.due !== null) return `Hạn: ${shortDate(facts.due)}`;
  return facts.wording.trim() === '' ? 'Thời hạn: chưa xác định' : `Thời hạn: ${facts.wording.trim()}`;
};

export const roleText = { lead: 'chủ trì', coordinating: 'phối hợp' } as const;
