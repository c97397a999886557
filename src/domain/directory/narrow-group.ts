import type { Narrowing } from './agency-reading';
import { CONCERNED, EXCEPT, OWNED, REST } from './function-words';
import { adjoins } from './name-extent';
import type { NamedMet, Scan } from './scan-state';

/** "Cơ quan, địa phương liên quan": what one determiner heads is narrowed together, back to its first group. */
const narrowedTogether = ({ met, words }: Scan, last: NamedMet): readonly NamedMet[] => {
  const together = [last];
  for (let at = met.length - 2; words[together[0]?.span[0] ?? 0]?.plain !== 'cac'; at -= 1) {
    const before = met[at];
    if (before?.kind !== 'named' || before.clause !== last.clause) break;
    if (before.entries.some((entry) => entry.kind !== 'group')) break;
    together.unshift(before);
  }
  return together;
};

/** Words behind a group that say how many of it are meant. */
export const narrow = (scan: Scan, phrase: string, touches: boolean, end: number): void => {
  const last = scan.met.at(-1);
  if (last?.kind !== 'named') {
    scan.excepts ||= EXCEPT.test(phrase);
    return;
  }
  const told = (how: Narrowing, whom: readonly NamedMet[] = [last]): void => {
    const from = whom[0]?.span[0] ?? last.span[0];
    for (const one of whom) [one.narrowed, one.said] = [how, [from, end]];
  };
  if (EXCEPT.test(phrase)) {
    told('except');
    scan.excepting = last;
    // "Sở Y tế, các đơn vị trực thuộc": whose they are is not said again.
  } else if (touches && OWNED.test(phrase) && !adjoins(scan.words[end])) told('otherwise');
  else if (touches && CONCERNED.test(phrase)) told('concerned', narrowedTogether(scan, last));
  else if (touches && REST.test(phrase)) told('rest');
};
