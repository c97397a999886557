import { addDays } from '../../calendar/civil-date';
import { keyAt, standsAt } from '../token-at';
import { dayPeriod } from './period';
import type { Reader } from './reader';
import { NAMED_DAYS, PARTS_OF_DAY } from './words';

/** "hôm nay", "mai", "ngày kia", "chiều nay", "tối qua". */
export const namedDay: Reader = (tokens, at, today) => {
  for (const [words, days] of NAMED_DAYS) {
    if (standsAt(tokens, at, ...words)) return { length: words.length, period: dayPeriod(addDays(today, days)) };
  }
  if (tokens[at]?.exact === 'mốt') return { length: 1, period: dayPeriod(addDays(today, 2)) };
  if (!PARTS_OF_DAY.has(keyAt(tokens, at - 1))) return null;
  const said = keyAt(tokens, at);
  if (said !== 'nay' && said !== 'qua') return null;
  return { length: 1, period: dayPeriod(addDays(today, said === 'nay' ? 0 : -1)) };
};
