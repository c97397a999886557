import { editDistance } from '../directory/edit-distance';
import { fold } from '../text/fold';
import type { Entry } from './catalogue';
import type { SetFault } from './set-facts';

const MOST = 3;

/** How far a line is from what was written: its code by letters, or its name where that holds the words. */
const distanceOf = (said: string, { key, cells }: Entry): number => {
  const limit = Math.max(1, Math.floor((said.length * 2) / 5));
  const named = said.length > 3 && fold(cells['name'] ?? '').includes(said);
  const distance = named ? 0 : editDistance(said, fold(key), limit);
  return distance > limit ? Infinity : distance;
};

/** A fault about a code that no agency has, with the codes that are written most alike. */
export const withNearCodes = (fault: SetFault, agencies: readonly Entry[]): SetFault => {
  if (fault.problem !== 'no-such-agency') return fault;
  const said = fold(fault.said);
  const near = agencies
    .map((one) => ({ code: one.key, distance: distanceOf(said, one) }))
    .filter(({ code, distance }) => distance < Infinity && code !== fault.said)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ code }) => code);
  return near.length === 0 ? fault : { ...fault, near };
};
