import { monthOf, yearOf, type CivilDate } from '../../domain/calendar/civil-date';

/** Words that the layout of every official document prescribes (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const officialWords = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  recipients: 'Nơi nhận:',
};

/** What văn thư or the drafting unit has still to write: dots, as on a form. */
export const OPEN = '……';

const monthInDate = (date: CivilDate): string => {
  const month = monthOf(date);
  return month < 3 ? `0${month}` : String(month);
};

/** "ngày      tháng 6 năm 2024": the day is set when the document is issued. */
export const openDate = (date: CivilDate): string => `ngày        tháng ${monthInDate(date)} năm ${yearOf(date)}`;

/** "Hải Dương, ngày      tháng 6 năm 2024": a document is dated from the place that the province is called by. */
export const placeAndDate = (issuer: string, date: CivilDate): string =>
  `${issuer.replace(/^.*?(?:tỉnh|thành phố)\s+/i, '')}, ${openDate(date)}`;

/** "UBND TỈNH HẢI DƯƠNG" of "Ủy ban nhân dân tỉnh Hải Dương". */
export const parentAgency = (issuer: string): string =>
  issuer.replace(/^[ỦU][ỷỶyý] ban nhân dân/i, 'UBND').toUpperCase();

/** The issuing agency under its parent, which it does not name again: "SỞ NỘI VỤ", "VĂN PHÒNG". */
export const issuingAgency = (name: string): string => name.replace(/\s+UBND\s+\S.*$/i, '').toUpperCase();

/** "Số:          /TTr-SNV": the number is given when the document is issued. */
export const openNumber = (symbol: string): string => `Số:          /${symbol}`;

/** The first of those who get a document that is addressed to somebody. */
export const sameAsAbove = 'Như trên;';

/** Where the original is kept: the last of those who get a document. */
export const KEPT = `Lưu: VT, ${OPEN}.`;

const isDepartment = (agency: string): boolean => agency.startsWith('Sở ');

/** "Lãnh đạo Sở;". */
export const ownLeaders = (agency: string): string => `Lãnh đạo ${isDepartment(agency) ? 'Sở' : 'cơ quan'};`;

/** The post in which an agency's head signs, where the person is not known. */
export const headPost = (agency: string): string => (isDepartment(agency) ? 'GIÁM ĐỐC' : 'THỦ TRƯỞNG CƠ QUAN');
