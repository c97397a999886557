/**
 * "Công văn số 30/6-CV", "Quyết định 12/2024/QĐ-UBND ngày 01/3/2024": numbers and dates that name a document. They
 * are no deadline, so they are blanked before dates are looked for.
 */
const TYPES = [
  'cong van|ke hoach|quyet dinh|nghi quyet|nghi dinh|thong tu(?: lien tich)?|chi thi|to trinh|bao cao|thong bao',
  'cong dien|luat|phap lenh|huong dan|van ban|ket luan|chuong trinh|de an|quy che|quy dinh|giay moi|phieu trinh|bien ban',
  'cv|kh|qd|nq|nd|tt|ct|tb',
].join('|');

/** Words that may follow a dash after a number without making it a document's: "2024-quý II", "6/2024-hết năm". */
const TIME = '(?:qu[yi]|q[1-4iv]|thang|t\\d|nam|ngay|het|den|toi|truoc|cuoi|dau|giua|lan|hang|moi|trong|tu)(?![a-z])';
const DAY = '\\d{1,2}(?: ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}| ?thang ?\\d{1,2}(?: ?nam ?\\d{4}| ?/ ?\\d{4})?)(?!\\d)';

const CODE = `\\d{1,6}[a-z]?(?:[/-]\\d{1,4}){0,2}[/-](?!${TIME})[a-z][a-z0-9]*(?:[-/.&][a-z0-9]+)*`;
const NUMBERED = `(?<![a-z])(?:${TYPES})(?: so)? ?:? ?${CODE}|(?<![a-z])(?:${TYPES}) so ?:? ?\\d[\\d/.-]*|(?:^|(?<=[(;,.] ?|theo |tai ))so ?:? ?\\d{1,5}/\\d[\\d/.-]*|(?<![\\d/.-])${CODE}`;
const ISSUED = `(?: ?,)?(?: ban hanh| ky)? ?\\(?(?:ngay|nam) ?(?:${DAY}|\\d{4}(?!\\d))`;

const DOCUMENT = new RegExp(`(?:${NUMBERED})(?:${ISSUED})?`, 'g');
/** "Công văn ngày 15/3/2024 của Bộ Nội vụ": a date between a document and its issuer is the document's. */
const DATED = new RegExp(`(?<![a-z])(?:${TYPES})(?: so)?(?: \\d{1,5})? ngay ${DAY}(?= cua\\b)`, 'g');

const blank = (found: string): string => '#'.repeat(found.length);

/** The same words with documents' numbers and dates replaced by as many '#'. Takes plain words. */
export const blankDocuments = (words: string): string => words.replace(DOCUMENT, blank).replace(DATED, blank);
