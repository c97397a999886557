import { fold } from '../text/fold';
import type { AgencyCatalogue } from './agency';

/** An abbreviation, in capitals: "SKHĐT", "SKH&ĐT". */
const ABBREVIATION = /^[\p{Lu}&]{2,12}$/u;
const lettersOf = (text: string): string => fold(text).replace(/[^a-z]/g, '');

/**
 * The agency's abbreviation in the symbol of a document that it issues (ký hiệu; Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục II.3): its own where the catalogue says so; "UBND" of every people's committee; else its code with all its letters
 * ("SKHĐT" for SKHDT), as one of its other names has them, or as it is.
 */
export const documentSymbol = ({ agencies }: AgencyCatalogue, code: string): string => {
  const agency = agencies.find((one) => one.code === code);
  if (agency === undefined) return code;
  if (agency.symbol !== undefined) return agency.symbol;
  if (/^(?:UBND|ủy ban nhân dân)(?!\p{L})/iu.test(agency.name)) return 'UBND';
  const whole = agency.aliases.find((alias) => ABBREVIATION.test(alias) && lettersOf(alias) === lettersOf(code));
  return whole?.replace(/&/g, '') ?? code;
};
