import type { CivilDate } from '../domain/calendar/civil-date';
import { understandReply } from '../domain/reply/understand-reply';

export interface AskedDate {
  readonly date: CivilDate | null;
  readonly reason: string | null;
}

/** A day (and a reason) said on its own, read by the grammar of "gia hạn": "đến thứ 6 tuần sau vì thiếu người". */
export const readAskedDate = (text: string, today: CivilDate): AskedDate => {
  const [act] = understandReply(`1 gia hạn ${text}`, { today });
  return act?.intent === 'extend' ? { date: act.date, reason: act.reason } : { date: null, reason: null };
};

const EXPECTED =
  /[,;.]?\s*(?:dự kiến|du kien|sẽ xong|se xong|xong|hoàn thành|hoan thanh)(?:\s|$)(?!.*\b(?:dự kiến|du kien)\b)/iu;

/** "thiếu người, dự kiến 15/7": the cause, and the day by which it will be done. */
export const readExplanation = (text: string, today: CivilDate): { cause: string; date: CivilDate | null } => {
  const found = EXPECTED.exec(text);
  const tail = found === null ? '' : text.slice(found.index + found[0].length);
  const date =
    tail === ''
      ? null
      : readAskedDate(tail.replace(/^\s*(?:xong|hoàn thành|hoan thanh|vào|vao|ngày)\s+/iu, ''), today).date;
  return { cause: date === null || found === null ? text.trim() : text.slice(0, found.index).trim(), date };
};

/** The agency says that the cause lay outside itself. */
export const saysObjective = (text: string): boolean =>
  /khách quan|khach quan/iu.test(text) &&
  !/(?:không|khong|ko)\s+(?:phải\s+)?(?:do\s+)?khách quan|chủ quan|chu quan/iu.test(text);
