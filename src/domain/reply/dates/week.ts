import type { CivilDate } from '../../calendar/civil-date';
import { keyAt } from '../token-at';
import { offsetAfter } from './offset-after';
import { weekPeriod, type Period } from './period';
import type { Reader } from './reader';
import { afterLead } from './words';

/** On Saturday "tuần này" has no working day left: read back. */
const working = (today: CivilDate, offset: number): Period => {
  const week = weekPeriod(today, offset);
  return { ...week, vague: week.end < today };
};

/** "tuần này", "tuần sau", "tuần trước"; "cuối tuần", "sang tuần". */
export const weekWords: Reader = (tokens, at, today) => {
  if (keyAt(tokens, at) !== 'tuan') return null;
  const said = offsetAfter(tokens, at + 1);
  if (said) return { length: 1 + said.length, period: working(today, said.offset) };
  if (!afterLead(tokens, at)) return null;
  return { length: 1, period: working(today, keyAt(tokens, at - 1) === 'sang' ? 1 : 0) };
};
