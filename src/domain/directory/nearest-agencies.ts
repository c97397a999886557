import type { Dictionary } from './agency-dictionary';
import type { NearAgency } from './agency-reading';
import { editDistance } from './edit-distance';

const MOST = 3;
const LONGEST = 120;

/** The agencies and groups written most alike to plain words: at most three, none further than a third of the length. */
export const nearestAgencies = (plain: string, { phrases }: Dictionary): readonly NearAgency[] => {
  if (plain.length > LONGEST) return [];
  const limit = Math.max(2, Math.floor(plain.length / 3));
  const best = new Map<string, NearAgency>();
  for (const { code, name, plain: phrase } of phrases) {
    const known = best.get(code)?.distance ?? limit + 1;
    const distance = editDistance(plain, phrase, known - 1);
    if (distance < known) best.set(code, { code, name, distance });
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, MOST);
};
