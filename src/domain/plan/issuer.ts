import { isCapitals } from './line-sense';

const NATION = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/giu;
const AGENCY = /(?:ỦY|UỶ) BAN NHÂN DÂN|^UBND |^(?:SỞ|BAN|TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) /u;

/** A letterhead in capitals as the rest of the document writes it; by its own case rules when it nowhere does. */
const asPrinted = (capitals: string, texts: readonly string[]): string => {
  const wanted = capitals.toLowerCase();
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(wanted);
    const found = at === -1 ? '' : text.slice(at, at + wanted.length);
    if (found !== '' && !isCapitals(found)) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return inCase(capitals);
};

/** "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG" → "Ủy ban nhân dân tỉnh Hải Dương"; "SỞ NỘI VỤ" → "Sở Nội vụ". */
const inCase = (capitals: string): string => {
  const lower = capitals.toLowerCase().replace(/(?<!\p{L})ubnd(?!\p{L})/gu, 'UBND');
  const place = /(?<!\p{L})(tỉnh|thành phố|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s(.+)$/u.exec(lower);
  const named = place
    ? `${lower.slice(0, place.index)}${place[1] ?? ''} ${(place[2] ?? '').replace(/\p{L}+/gu, firstUpper)}`
    : lower.replace(/^(\p{L}+ )(\p{L})/u, (_, kind: string, letter: string) => kind + letter.toUpperCase());
  return firstUpper(named);
};

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const PLACE = /(?:tỉnh|thành phố|huyện|thị xã)\s+\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,3}/u;

/**
 * Who issues the plan: the letterhead's agency (a department before the committee over it), else the body that signs
 * with the place that the title names. Null when the document does not say.
 */
export const issuerOf = (texts: readonly string[], titleAt: number, title: string): string | null => {
  const letterhead = texts
    .slice(0, Math.max(0, titleAt))
    .map((text) => text.replace(NATION, ' ').replace(/\s+/g, ' ').trim())
    .filter((text) => isCapitals(text) && AGENCY.test(text));
  const department = letterhead.find((text) => /^(?:SỞ|BAN) /u.test(text));
  if (department !== undefined) return asPrinted(department, texts);
  const [first, second] = letterhead;
  if (first !== undefined) {
    // "ỦY BAN NHÂN DÂN" and "TỈNH X" are two lines of one name.
    const whole =
      second !== undefined && !/(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?!\p{L})/u.test(first)
        ? `${first} ${second}`
        : first;
    return asPrinted(whole, texts);
  }
  const signed = texts.some((text) => /^TM\. ?(?:ỦY|UỶ) BAN NHÂN DÂN/u.test(text));
  const place = PLACE.exec(title)?.[0];
  return signed && place !== undefined ? `Ủy ban nhân dân ${place}` : null;
};
