import type { Place } from './number-place';
import { keyOf } from './view';
import { unitLengthAt } from './vocabulary';

/** Numbers that count things, and are no task's. */

const isFinished = ({ done }: Place): boolean => done[done.length - 1]?.tag === 'complete';

/** "xong 2 phụ lục, còn 1 phụ lục". */
const isRest = ({ done }: Place): boolean =>
  done[done.length - 1]?.tag === 'contrast' && done.some((one) => one.tag === 'count');

/** "xong 2 báo cáo": so many reports; "báo cáo anh" addresses him. */
const isReport = (place: Place): boolean =>
  (isFinished(place) || isRest(place)) && keyOf(place, place.items[place.at + 1]) === 'bao cao';

/** "xong 2 đề án", "xong 3 phụ lục": so many of what is made; "xong 2 kế hoạch số 12/KH-SNV" is done with it. */
const isProduct = (place: Place): boolean => {
  const [next, then] = place.items.slice(place.at + 1);
  const made = next?.tag === 'document' && then?.tag !== 'document-number';
  return (made || next?.tag === 'part') && (isFinished(place) || isRest(place));
};

/** A count of things ("3 huyện"); not where the word begins something longer ("3 phấn đấu", "3 phòng em"). */
export const isCount = (place: Place): boolean => {
  const { vocabulary, tokens, items, at } = place;
  const next = items[at + 1];
  if (!next || next.tag === 'date') return false;
  if (next.tag === 'address' && !isReport(place)) return false; // "61 anh em …" are no photographs (ảnh)
  if (isProduct(place)) return true;
  if (next.tag === 'office' && items[at + 2]?.tag === 'aside') return false; // "3 Sở TNMT"
  return unitLengthAt(vocabulary, tokens, next.from) >= next.to - next.from;
};
