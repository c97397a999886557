import { addDays, civilDate, daysInMonth, monthOf, yearOf, type CivilDate } from '../calendar/civil-date';
import { fold } from '../text/fold';

const STATED =
  /(?<before>truoc (?:ngay )?|ngay |vao ngay )(?<day>\d{1,2})(?![\d/.-])(?= (?:hang|moi|cua|thang|tung|cuoi)|[ ,;.]*$)/;
const NEXT_MONTH = /thang (?:sau|ke tiep|tiep theo)|thang (?:dau|thu nhat) (?:cua )?(?:quy|ky) (?:sau|tiep)/;

/**
 * The day that the words name for a period whose last day is `to`: "ngày 20 hằng tháng" is the 20th of its last month,
 * "trước ngày 5 tháng sau" the 4th of the month after. Null when they name none. A day that the month lacks is its last.
 */
export const dayInPeriod = (wording: string, to: CivilDate): CivilDate | null => {
  const words = fold(wording);
  const groups = STATED.exec(words)?.groups;
  const day = Number(groups?.['day'] ?? 0);
  if (groups === undefined || day < 1 || day > 31) return null;
  const months = yearOf(to) * 12 + monthOf(to) - 1 + (NEXT_MONTH.test(words) ? 1 : 0);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const date = civilDate(year, month, Math.min(day, daysInMonth(year, month))) ?? to;
  return groups['before']?.startsWith('truoc') ? addDays(date, -1) : date;
};
