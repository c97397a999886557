import type { AgencyCatalogue, AgencyGroup } from './agency';
import { dictionaryOf, type Dictionary } from './agency-dictionary';
import type { AgencyReading, NamedGroup, UnknownAgency } from './agency-reading';
import { wordsOf, type Word } from './agency-words';
import { isMixedCase } from './name-shape';
import { nearestAgencies } from './nearest-agencies';
import type { Entry } from './phrase-tree';
import { scanAgencies } from './scan-agencies';
import type { Met } from './scan-state';
import { statedRoles } from './stated-roles';

/** Beyond so many unknown names in one cell, proposals are left out: the cell is no list of agencies. */
const MOST_PROPOSALS = 20;
type Named = Extract<Met, { kind: 'named' }>;

const ABOVE = /(?:^|[^\p{L}])(?:nh(?:ư|ư) tr[êe]n|nhu tren)(?![\p{L}])|^\W*nt\W*$/iu;

const codeOf = (entry: Entry): readonly string[] => {
  if (entry.kind === 'agency') return [entry.agency.code];
  return entry.kind === 'group' ? [entry.group.code] : [];
};

const groupOf = (
  { code, name, memberCodes, memberCount }: AgencyGroup,
  { narrowed, except }: Named,
  words: string,
): NamedGroup => ({
  ...{ code, name, words, narrowed, except: except.flatMap(codeOf) },
  members: memberCount ?? memberCodes.length,
});

const unknownOf = (text: string, met: readonly Met[], dictionary: Dictionary): readonly UnknownAgency[] => {
  const unknown = new Map<string, UnknownAgency>();
  for (const one of met) {
    if (one.kind !== 'unknown') continue;
    const plain = one.words.map((word: Word) => word.plain).join(' ');
    const [first, last] = [one.words[0], one.words.at(-1)];
    if (!first || !last || unknown.has(plain)) continue;
    const written = text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const nearest = unknown.size < MOST_PROPOSALS ? nearestAgencies(written, dictionary) : [];
    unknown.set(plain, { text: written, nearest });
  }
  return [...unknown.values()];
};

/**
 * The agencies and groups that a cell names, by the catalogue's names and aliases; names it does not know come back
 * as unknown with the nearest known ones. Never throws; linear in the text's length.
 */
export const recogniseAgencies = (text: string, catalogue: AgencyCatalogue): AgencyReading => {
  const composed = text.normalize('NFC');
  const dictionary = dictionaryOf(catalogue);
  const words = wordsOf(composed);
  const met = scanAgencies(words, dictionary, isMixedCase(composed));
  const saidIn = ({ said: [from, end] }: Named): string =>
    composed.slice(words[from]?.start ?? 0, words[end - 1]?.end ?? 0).replace(/\s+/g, ' ');
  const agencies = new Map<string, { code: string; name: string }>();
  const groups = new Map<string, NamedGroup>();
  for (const one of met) {
    if (one.kind !== 'named') continue;
    for (const entry of one.entries) {
      if (entry.kind === 'agency') {
        agencies.set(entry.agency.code, { code: entry.agency.code, name: entry.agency.name });
      } else if (entry.kind === 'group') {
        const { code } = entry.group;
        const before = groups.get(code);
        // Said whole once, it is meant whole.
        if (before === undefined || (before.narrowed !== null && one.narrowed === null))
          groups.set(code, groupOf(entry.group, one, saidIn(one)));
      }
    }
  }
  return {
    agencies: [...agencies.values()],
    groups: [...groups.values()],
    unknown: unknownOf(composed, met, dictionary),
    roles: statedRoles(met),
    asAbove: ABOVE.test(composed),
  };
};
