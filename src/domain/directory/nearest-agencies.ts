import { fold } from '../text/fold';
import type { Dictionary } from './agency-dictionary';
import type { NearAgency } from './agency-reading';
import { editDistance } from './edit-distance';
import { bagDistance, letterBag } from './letter-bag';

const MOST = 3;
const LONGEST = 120;
const SHORT = 6;

/** How much may differ: two letters in five, one in an abbreviation. */
const limitFor = (text: string): number => (text.length < SHORT ? 1 : Math.floor((text.length * 2) / 5));

const search = (text: string, { phrases }: Dictionary): readonly NearAgency[] => {
  const bag = letterBag(text);
  const limit = limitFor(text);
  const best = new Map<string, NearAgency>();
  for (const { code, name, folded, letters } of phrases) {
    const holds = ` ${folded} `.includes(` ${text} `);
    const known = best.get(code)?.distance ?? (holds ? Infinity : limit + 1);
    if (!holds && bagDistance(bag, letters) >= known) continue;
    const distance = holds ? folded.length - text.length : editDistance(text, folded, known - 1);
    if (distance < known) best.set(code, { code, name, distance });
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, MOST);
};

/** Cells repeat each other's unknown names: what was looked up is kept, for so many names of a catalogue. */
const KEPT = 1000;
const kept = new WeakMap<Dictionary, Map<string, readonly NearAgency[]>>();

/**
 * The agencies and groups written most alike: at most three, nearest first. Names that hold all the words in one piece
 * count however long they are ("Sở Tài nguyên", "Chí Linh").
 */
export const nearestAgencies = (written: string, dictionary: Dictionary): readonly NearAgency[] => {
  const text = fold(written.slice(0, LONGEST));
  const known = kept.get(dictionary) ?? new Map<string, readonly NearAgency[]>();
  const found = known.get(text) ?? search(text, dictionary);
  if (known.size >= KEPT) known.clear();
  kept.set(dictionary, known.set(text, found));
  return found;
};
