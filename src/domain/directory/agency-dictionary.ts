import { fold } from '../text/fold';
import type { Agency, AgencyCatalogue } from './agency';
import { isBodyOfProvince, wordsOf } from './agency-words';
import { FUNCTION_PHRASES } from './function-words';
import { letterBag } from './letter-bag';
import { shortenedNames } from './name-variants';
import { addPhrase, emptyNode, isPhrase, type Entry, type Node } from './phrase-tree';
import { TITLE_PHRASES } from './post-titles';

/**
 * Families of names that share their head in a list: "Sở Nội vụ, Tư pháp", "UBND các huyện: Thanh Hà, Tứ Kỳ", "UBND các
 * phường: Đông Kinh, Lương Văn Tri".
 */
export type Family = 'so' | 'bo' | 'district' | 'xa' | 'phuong';

/** One way of writing an agency or a group, ready for comparing. */
export interface Phrase {
  readonly code: string;
  readonly name: string;
  readonly folded: string;
  readonly letters: readonly number[];
}

export interface Dictionary {
  readonly root: Node;
  /** Names without their head, by family. */
  readonly stems: Readonly<Record<Family, Node>>;
  /** Places that the province's own names end in ("Hải Dương"), as plain words. */
  readonly home: Node;
  readonly phrases: readonly Phrase[];
}

interface Written {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const plainOf = (name: string): readonly string[] => wordsOf(name.normalize('NFC')).map((word) => word.plain);

/** Each way of writing it once, as plain words. */
const distinct = ({ name, aliases }: Written): readonly (readonly string[])[] => [
  ...new Map([name, ...aliases].map(plainOf).map((words) => [words.join(' '), words])).values(),
];

const stemOf = (
  words: readonly string[],
  level: string,
): { readonly family: Family; readonly stem: string[] } | null => {
  const [first = ''] = words;
  if (first === 'so' || first === 'bo') return { family: first, stem: words.slice(1) };
  const [kind = '', ...stem] = first === 'ubnd' ? words.slice(1) : words;
  // A commune and a ward may have one name; no two districts have.
  if (level === 'commune' && (kind === 'xa' || kind === 'phuong')) return { family: kind, stem };
  return level === 'district' && /^(?:huyen|tp|tx)$/.test(kind) ? { family: 'district', stem } : null;
};

const phrasesOf = ({ code, name, aliases }: Written): readonly Phrase[] =>
  [name, ...aliases].map(fold).map((folded) => ({ code, name, folded, letters: letterBag(folded) }));

/** Shortened names that stand for one agency only, and for none that the catalogue writes so itself. */
const addShortened = (root: Node, agencies: AgencyCatalogue['agencies']): void => {
  const shortened = new Map<string, { readonly words: readonly string[]; readonly of: Set<Agency> }>();
  for (const agency of agencies) {
    for (const words of shortenedNames(wordsOf(agency.name.normalize('NFC')))) {
      const key = words.join(' ');
      const known = shortened.get(key) ?? { words, of: new Set() };
      shortened.set(key, { words, of: known.of.add(agency) });
    }
  }
  for (const { words, of } of shortened.values()) {
    const [agency, ...others] = of;
    if (agency && others.length === 0 && !isPhrase(root, words)) addPhrase(root, words, { kind: 'agency', agency });
  }
};

const build = (catalogue: AgencyCatalogue): Dictionary => {
  const [root, home] = [emptyNode(), emptyNode()];
  const stems = { so: emptyNode(), bo: emptyNode(), district: emptyNode(), xa: emptyNode(), phuong: emptyNode() };
  const phrases: Phrase[] = [];
  for (const phrase of [...FUNCTION_PHRASES, ...TITLE_PHRASES])
    addPhrase(root, phrase.split(' '), { kind: 'function' });
  for (const agency of catalogue.agencies) {
    const entry: Entry = { kind: 'agency', agency };
    phrases.push(...phrasesOf(agency));
    for (const words of distinct(agency)) {
      addPhrase(root, words, entry);
      const stem = stemOf(words, agency.level);
      if (stem) addPhrase(stems[stem.family], stem.stem, entry);
      const place = words.includes('tinh') ? words.slice(words.lastIndexOf('tinh') + 1) : [];
      if (!isBodyOfProvince(place[0])) addPhrase(home, place, { kind: 'function' });
    }
  }
  for (const group of catalogue.groups) {
    phrases.push(...phrasesOf(group));
    for (const words of distinct(group)) addPhrase(root, words, { kind: 'group', group });
  }
  addShortened(root, catalogue.agencies);
  return { root, stems, home, phrases };
};

const built = new WeakMap<AgencyCatalogue, Dictionary>();

/** The dictionary of a catalogue, built once for each catalogue object. */
export const dictionaryOf = (catalogue: AgencyCatalogue): Dictionary => {
  const known = built.get(catalogue);
  if (known) return known;
  const dictionary = build(catalogue);
  built.set(catalogue, dictionary);
  return dictionary;
};
