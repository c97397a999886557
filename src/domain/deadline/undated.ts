/** What plain words say of time without naming a day or period. */
const CONTINUOUS =
  /(?<![a-z])(?:thuong xuyen|lien tuc|lau dai|quanh nam|suot nam|trong suot|xuyen suot|suot qua trinh|trong qua trinh)(?![a-z])|^tx$/;

const END = '(?![a-z])';
const SPAN = '(?<!\\d)\\d{1,4} ?(?:ngay|thang|tuan|gio)';

/** "Trước kỳ họp HĐND giữa năm": the day is the meeting's, and nobody says it. */
const BEFORE_MEETING = 'truoc (?:ngay )?(?:khai mac )?(?:ky hop|dai hoi|cuoc hop|phien hop)';

/** Something must happen first. */
const EVENT = new RegExp(
  `(?<![a-z])(?:${[
    `(?<!truoc )khi${END}`,
    `ngay sau${END}`,
    `phat sinh${END}`,
    `trong (?:vong )?gio(?! hanh chinh)${END}`,
    `sau (?:sap nhap|hop nhat|sap xep|hoi nghi|ky hop|dai hoi|cuoc hop|phien hop|thoi diem|tet|dip)${END}`,
    `(?<!khong )sau (?:ngay (?![\\d#])|${SPAN})`,
    `ke tu (?!(?:ngay |thang |quy |nam )?[#\\d])`,
    `${BEFORE_MEETING}${END}`,
    `(?:trong|khong qua|toi da) (?:vong |thoi han |thoi gian |khoang )?${SPAN}(?! (?:dau|cuoi|nam))${END}`,
    `${SPAN}(?: lam viec)? (?:sau|ke tu|tu)${END}`,
  ].join('|')})`,
);

const OTHER_CONDITION = new RegExp(
  `(?<![a-z])(?:${[
    '(?<!tiep )(?<!kem )theo(?! doi)',
    'dot xuat|kip thoi|neu co|yeu cau|lo trinh|tien do',
    `${SPAN} lam viec`,
    'tuy (?:theo|thuoc|tinh hinh)|can cu|phu thuoc|phu hop',
    'truoc (?:khi|ngay(?! ?[#\\d])|hoi nghi|thoi diem|tet|dip)',
  ].join('|')})${END}`,
);

/** Cells that say in so many words that no deadline is set. */
const NONE =
  /^(?:|[-./_*?,;: 0]+|n\/a|khong(?: co| xac dinh| quy dinh)?(?: thoi (?:han|gian))?|chua (?:xac dinh|co|ro)|de trong)$/;

const GOES_ON =
  /(?<![a-z])(?:thuc hien|trien khai|ra soat|dieu chinh|sua doi|cap nhat|duy tri|tiep tuc|van hanh|tiep theo|thuong xuyen)(?![a-z])/;
const GOES_ON_AFTER_AND =
  /(?<![a-z])(?:ra soat|dieu chinh|sua doi|bo sung|cap nhat|duy tri|tiep tuc|tiep theo)(?![a-z])/;

const at = (pattern: RegExp, words: string): number | null => pattern.exec(words)?.index ?? null;

/** Where "thường xuyên" and the like stand; null when nowhere. */
export const continuousAt = (words: string): number | null => at(CONTINUOUS, words);
/** Where an event is named that the task waits for; null when nowhere. */
export const eventAt = (words: string): number | null => at(EVENT, words);
/** Where any condition begins ("theo kế hoạch", "đột xuất", an event); null when nowhere. */
export const conditionAt = (words: string): number | null => {
  const found = [at(EVENT, words), at(OTHER_CONDITION, words)].filter((one) => one !== null);
  return found.length === 0 ? null : Math.min(...found);
};
/** True when something is to be done before an event: the first condition begins with "trước". */
export const saysBefore = (words: string): boolean =>
  words.slice(conditionAt(words) ?? words.length).startsWith('truoc');
export const saysNone = (words: string): boolean => NONE.test(words);

/** True when the words after the last stated date tell of work that goes on ("… Thực hiện rà soát, điều chỉnh"). */
export const goesOnAfter = (tail: string): boolean => {
  const [first = '', ...later] = tail.split(/[.;](?= |$)/);
  if (later.some((clause) => GOES_ON.test(clause))) return true;
  const and = /(?<![a-z])(?:va|dong thoi|sau do|tiep tuc)(?![a-z])/.exec(first);
  return and !== null && GOES_ON_AFTER_AND.test(first.slice(and.index));
};
