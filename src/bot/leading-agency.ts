import type { AgencyCatalogue } from '../domain/directory/agency';
import { recogniseAgencies } from '../domain/directory/recognise-agencies';
import { fold } from '../domain/text/fold';

/** Names have at most so many words. */
const LONGEST_NAME = 12;

const JOINING = /^(?:cho|sang|ve|la|co quan)\s+/u;

/**
 * The agency that the words begin with, by code or name ("SYT", "cho Sở Y tế vì …"), and what follows it. The shortest
 * beginning that names one agency is taken.
 */
export const leadingAgency = (words: string, catalogue: AgencyCatalogue): { code: string | null; rest: string } => {
  const all = words.trim().split(/\s+/);
  for (let count = 1; count <= Math.min(all.length, LONGEST_NAME); count += 1) {
    const text = all.slice(0, count).join(' ');
    const plain = fold(text).replace(JOINING, '');
    const byCode = catalogue.agencies.find((one) => fold(one.code) === plain);
    const named = byCode ? [byCode] : recogniseAgencies(text, catalogue).agencies;
    const [only] = named;
    if (named.length === 1 && only) {
      const rest = all
        .slice(count)
        .join(' ')
        .replace(/^[\s:,;.–-]+/, '');
      return { code: only.code, rest };
    }
  }
  return { code: null, rest: words.trim() };
};

/**
 * All the agencies that the words name, by codes or names ("STC, Sở Y tế và SYT"). A name that is nobody's comes back
 * as it was said, so that it is told.
 */
export const namedAgencies = (words: string, catalogue: AgencyCatalogue): readonly string[] => {
  const codes = new Map(catalogue.agencies.map((one) => [fold(one.code), one.code]));
  const byCode: string[] = [];
  const rest = words.replace(/[\p{L}\d._-]+/gu, (word) => {
    const code = codes.get(fold(word));
    if (code !== undefined) byCode.push(code);
    return code === undefined ? word : ',';
  });
  const { agencies, unknown } = recogniseAgencies(rest, catalogue);
  return [...new Set([...byCode, ...agencies.map((one) => one.code), ...unknown.map((one) => one.text)])];
};
