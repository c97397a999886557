import type { Official } from '../domain/directory/official';
import { fold } from '../domain/text/fold';

/** Who was named at the beginning of the words, and what follows; several when the name does not tell them apart. */
export interface NamedPerson {
  readonly found: readonly Official[];
  readonly rest: string;
}

const COURTESY = /^(?:(?:cho|dong chi|d\/c|dc|anh|chi|ong|ba|em)\s+)+/u;
const LONGEST_NAME = 6;

/** A full name, an id ("stc-focal"), or a given name that only one of the people bears. */
const answersTo = (one: Official, plain: string): boolean => {
  const name = fold(one.name);
  return (
    name === plain || fold(one.id) === plain || name.split(' ').slice(-plain.split(' ').length).join(' ') === plain
  );
};

/** Reads a person's name off the front of the words; the longest beginning that names somebody is taken. */
export const namedPerson = (words: string, people: readonly Official[]): NamedPerson => {
  const all = words.trim().split(/\s+/);
  for (let count = Math.min(all.length, LONGEST_NAME + 3); count > 0; count -= 1) {
    const plain = fold(all.slice(0, count).join(' '))
      .replace(COURTESY, '')
      .replace(/[,;:.]+$/u, '');
    const found = plain === '' ? [] : people.filter((one) => answersTo(one, plain));
    if (found.length > 0)
      return {
        found,
        rest: all
          .slice(count)
          .join(' ')
          .replace(/^[\s:,;.–-]+/, ''),
      };
  }
  return { found: [], rest: words.trim() };
};
