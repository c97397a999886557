import type { Agency, AgencyCatalogue, AgencyGroup } from './agency';
import { FUNCTION_PHRASES } from './function-words';
import { wordsOf } from './agency-words';

/** What a phrase stands for; neither for a phrase that only has a function ("cơ quan chủ trì"). */
export type Entry =
  | { readonly kind: 'agency'; readonly agency: Agency }
  | { readonly kind: 'group'; readonly group: AgencyGroup }
  | { readonly kind: 'function' };

interface Node {
  readonly next: Map<string, Node>;
  entries: readonly Entry[];
}

/** Families of names that share their head in a list: "Sở Nội vụ, Tư pháp", "UBND các huyện: Thanh Hà, Tứ Kỳ". */
export type Family = 'so' | 'bo' | 'district';

export interface Dictionary {
  readonly root: Node;
  /** Names without their head, by family. */
  readonly stems: Readonly<Record<Family, Node>>;
  /** Places that the province's own names end in ("Hải Dương"), as plain words. */
  readonly home: Node;
  readonly phrases: readonly { readonly code: string; readonly name: string; readonly plain: string }[];
}

export interface Match {
  readonly length: number;
  readonly entries: readonly Entry[];
}

/** True for a match that names an agency or a group. */
export const isNaming = (match: Match | null): match is Match =>
  match !== null && match.entries.some((entry) => entry.kind !== 'function');

export const isGroup = (match: Match): boolean => match.entries.every((entry) => entry.kind === 'group');

const emptyNode = (): Node => ({ next: new Map(), entries: [] });

const add = (root: Node, words: readonly string[], entry: Entry): void => {
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? emptyNode();
    node.next.set(word, next);
    node = next;
  }
  node.entries = [...node.entries, entry];
};

/** The longest phrase that begins at a word, reading no further than a mark that ends any name. */
export const longestAt = (
  root: Node,
  words: readonly { readonly plain: string; readonly gap: string }[],
  at: number,
): Match | null => {
  let node: Node | undefined = root;
  let best: Match | null = null;
  for (let index = at; node && index < words.length; index += 1) {
    const word = words[index];
    if (!word || (index > at && word.gap === 'hard')) break;
    node = node.next.get(word.plain);
    if (node && node.entries.length > 0) best = { length: index - at + 1, entries: node.entries };
  }
  return best;
};

const plainOf = (name: string): readonly string[] => wordsOf(name.normalize('NFC')).map((word) => word.plain);

const stemOf = (
  words: readonly string[],
  level: string,
): { readonly family: Family; readonly stem: string[] } | null => {
  const [first = ''] = words;
  if (first === 'so' || first === 'bo') return { family: first, stem: words.slice(1) };
  if (level !== 'district') return null;
  const rest = first === 'ubnd' ? words.slice(1) : words;
  return /^(?:huyen|tp|tx)$/.test(rest[0] ?? '') ? { family: 'district', stem: rest.slice(1) } : null;
};

const build = (catalogue: AgencyCatalogue): Dictionary => {
  const [root, home] = [emptyNode(), emptyNode()];
  const stems = { so: emptyNode(), bo: emptyNode(), district: emptyNode() };
  const phrases: { code: string; name: string; plain: string }[] = [];
  for (const phrase of FUNCTION_PHRASES) add(root, phrase.split(' '), { kind: 'function' });
  for (const agency of catalogue.agencies) {
    const entry: Entry = { kind: 'agency', agency };
    for (const words of distinct([agency.name, ...agency.aliases])) {
      add(root, words, entry);
      phrases.push({ code: agency.code, name: agency.name, plain: words.join(' ') });
      const stem = stemOf(words, agency.level);
      if (stem) add(stems[stem.family], stem.stem, entry);
      const place = words.slice(words.lastIndexOf('tinh') + 1);
      if (words.includes('tinh')) add(home, place, { kind: 'function' });
    }
  }
  for (const group of catalogue.groups) {
    for (const words of distinct([group.name, ...group.aliases])) {
      add(root, words, { kind: 'group', group });
      phrases.push({ code: group.code, name: group.name, plain: words.join(' ') });
    }
  }
  return { root, stems, home, phrases };
};

const distinct = (names: readonly string[]): readonly (readonly string[])[] => [
  ...new Map(names.map(plainOf).map((words) => [words.join(' '), words])).values(),
];

const built = new WeakMap<AgencyCatalogue, Dictionary>();

/** The dictionary of a catalogue, built once for each catalogue object. */
export const dictionaryOf = (catalogue: AgencyCatalogue): Dictionary => {
  const known = built.get(catalogue);
  if (known) return known;
  const dictionary = build(catalogue);
  built.set(catalogue, dictionary);
  return dictionary;
};
