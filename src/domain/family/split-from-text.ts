import { civilDate, type CivilDate } from '../calendar/civil-date';
import type { SplitPart } from './succession';

/** "Lập dự toán (STC, SXD, hạn 30/6/2024)": what stands in the last brackets are agencies and the day. */
const BRACKETS = /^(.*?)\s*\(([^()]*)\)$/su;
const CODE = /^(?=.*\p{L})[\p{L}\d._-]{2,32}$/u;
const DAY = /(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?/;

/** The day in the words; what is no day is kept as it was said, for the rules to refuse. */
const dayOf = (words: readonly string[], year: number | null): CivilDate | null => {
  const found = words.map((one) => DAY.exec(one)).find((one) => one !== null);
  if (!found) return null;
  const [said, day, month, own] = found;
  const inYear = own === undefined ? year : Number(own);
  return (inYear === null ? null : civilDate(inYear, Number(month), Number(day))) ?? said;
};

const readPart = (text: string, year: number | null): SplitPart => {
  const found = BRACKETS.exec(text);
  const words = (found?.[2] ?? '').split(/[,;]+/).map((one) => one.trim());
  return {
    title: (found?.[1] ?? text).trim(),
    leads: words.filter((one) => CODE.test(one)).map((one) => one.toUpperCase()),
    due: dayOf(words, year),
  };
};

/** Semicolons inside brackets belong to what stands there. */
const BETWEEN = /[;\n]+(?![^(\n]*\))/;

/**
 * The tasks that another is split into, one a line or between semicolons; empty when none is said. `year` is that of
 * days said without one; null where a day must name it.
 */
export const readSplitParts = (text: string, year: number | null): readonly SplitPart[] =>
  text
    .replace(/^\s*(?:thành|thanh)(?=[\s:]|$)[\s:]*/iu, '')
    .split(BETWEEN)
    .map((one) => one.replace(/^[\s,.:•-]+|[\s,.]+$/gu, ''))
    .filter((one) => one !== '')
    .map((one) => readPart(one, year));
