import type { Agency, AgencyGroup } from './agency';
import { isBodyOfProvince, type Word } from './agency-words';

/** What a phrase stands for; neither for a phrase that only has a function ("cơ quan chủ trì"). */
export type Entry =
  | { readonly kind: 'agency'; readonly agency: Agency }
  | { readonly kind: 'group'; readonly group: AgencyGroup }
  | { readonly kind: 'function' };

/** A tree of phrases by their plain words. */
export interface Node {
  readonly next: Map<string, Node>;
  entries: readonly Entry[];
}

export interface Match {
  readonly length: number;
  readonly entries: readonly Entry[];
}

/** True for a match that names an agency or a group. */
export const isNaming = (match: Match | null): match is Match =>
  match !== null && match.entries.some((entry) => entry.kind !== 'function');

/** True for a match that names groups only. */
export const isGroup = (match: Match): boolean => match.entries.every((entry) => entry.kind === 'group');

export const emptyNode = (): Node => ({ next: new Map(), entries: [] });

/** Adds a phrase, given as plain words; one phrase may stand for several. */
export const addPhrase = (root: Node, words: readonly string[], entry: Entry): void => {
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? emptyNode();
    node.next.set(word, next);
    node = next;
  }
  node.entries = [...node.entries, entry];
};

/** True when the tree holds exactly these words. */
export const isPhrase = (root: Node, words: readonly string[]): boolean => {
  let node: Node | undefined = root;
  for (const word of words) node = node?.next.get(word);
  return node !== undefined && node.entries.length > 0;
};

type Read = Pick<Word, 'plain' | 'gap' | 'joined'>;

/** "Hội Nông dân, Tỉnh đoàn": a name that could end in "tỉnh" does not take the next one's first word. */
const beginsNext = (words: readonly Read[], at: number): boolean => {
  const word = words[at];
  const isApart = word !== undefined && (word.gap !== 'none' || word.joined);
  return isApart && word.plain === 'tinh' && isBodyOfProvince(words[at + 1]?.plain);
};

/** The longest phrase that begins at a word, reading no further than a mark that ends any name. */
export const longestAt = (root: Node, words: readonly Read[], at: number): Match | null => {
  let node: Node | undefined = root;
  let best: Match | null = null;
  for (let index = at; node && index < words.length; index += 1) {
    const word = words[index];
    if (!word || (index > at && (word.gap === 'hard' || beginsNext(words, index)))) break;
    node = node.next.get(word.plain);
    if (node && node.entries.length > 0) best = { length: index - at + 1, entries: node.entries };
  }
  return best;
};
