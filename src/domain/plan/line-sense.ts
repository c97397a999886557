import { fold } from '../text/fold';

/** All its letters are capitals: how section headings and titles are printed. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Breaks off in mid-phrase. */
export const endsOpen = (text: string): boolean => ENDS_OPEN.test(text);

const ENDS_OPEN = /(?:[,;]|\s(?:và|của|các|về|trong|với|cho|để|theo|tại|là|hoặc|từ|đến|thuộc|do|bằng|có))$/u;

/** Longer than any heading: what follows is no part of one. */
const MAX_HEADING = 600;

/**
 * A heading goes on in the next line: it breaks off in mid-phrase, or that line cannot begin a sentence. `first` and
 * `last` are its first and last line so far, `length` that of all of them.
 */
export const goesOn = (first: string, last: string, length: number, next: string): boolean => {
  if (length > MAX_HEADING) return false;
  if (last === '' || !/\p{L}/u.test(next)) return true;
  if (isCapitals(first) !== isCapitals(next)) return false;
  if (isCapitals(first)) return true;
  if (/[.:]$/.test(last)) return false;
  return ENDS_OPEN.test(last) || /^[\p{Ll}\d“"(]/u.test(next);
};

const ends = (before: string): boolean => /[.;:!?)”"/]$/.test(before.slice(-1));

/** Who signs, in capitals on a line of its own. */
const SIGNATORY =
  /^(?:(?:kt|tl|tuq|q)\. ?)?(?:pho )?(?:chu tich|giam doc|bo truong|thu truong|vien truong|cuc truong|tong giam doc|truong ban|chanh van phong|truong phong|hieu truong)$/;

/** "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện Chỉ thị này": said to everybody, and nothing new. */
const TO_ALL =
  /^(?:ubnd \S+ |uy ban nhan dan \S+ )?(?:yeu cau|de nghi) (?:cac|toan the|thu truong|giam doc|lanh dao|nguoi dung dau)(?![a-z]).{0,200}(?:trien khai|nghiem tuc|to chuc) (?:trien khai )?thuc hien/;

/** A sentence behind the last item that asks everybody to carry the document out. */
export const asksEverybody = (text: string): boolean => TO_ALL.test(fold(text));

/** A sentence has ended before. */
export const hasEnded = (before: string): boolean => ends(before);

/** The words that close a plan or follow it: nothing after them is a task or a duty. */
export const startsClosing = (text: string, before: string): boolean => {
  const folded = fold(text);
  if (isCapitals(text) && SIGNATORY.test(folded)) return true;
  if (/^(?:noi nhan|kt\. |tm\. ?(?:uy ban|ubnd)|phu luc\b.{0,12}$)/.test(folded)) return true;
  return (
    /^(?:tren day la|(?:van phong|so) .{0,60}thong bao (?:de|den) cac .{0,60}(?:biet|thuc hien)|trong qua trinh (?:to chuc |trien khai )*thuc hien,? neu|yeu cau (?:cac )?thu truong|(?:giao|de nghi) so noi vu .{0,60}theo doi, don doc .{0,40}ke hoach nay)/.test(
      folded,
    ) && ends(before)
  );
};
