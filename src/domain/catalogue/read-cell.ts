import { civilDate, isCivilDate } from '../calendar/civil-date';
import { fail, ok, type Result } from '../result';
import { cellOf, type EntryProblem } from './catalogue';
import { isPost, type FieldForm } from './fields';
import { delayCell, repeatCell } from './rungs';

/** The word that a Vietnamese word of a choice stands for; the word itself where it is none. */
export type WordOf = (said: string) => string;

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const AREA = /^[\p{L}\p{N}.-]{1,20}$/u;

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const items = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[;\n\r]/)
      .map(oneLine)
      .filter((one) => one !== ''),
  ),
];

const dateOf = (text: string): string | null => {
  if (isCivilDate(text)) return text;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return match ? civilDate(Number(match[3]), Number(match[2]), Number(match[1])) : null;
};

/** "SNV: theo dõi lĩnh vực (II.1, II.2)" as "SNV: monitor (II.1, II.2)". */
const postOf = (line: string, wordOf: WordOf): string | null => {
  const match = /^([^:]+):([^()]+)(?:\(([^()]*)\))?$/.exec(line);
  const [agency, post] = [match?.[1]?.trim() ?? '', wordOf(oneLine(match?.[2] ?? ''))];
  const areas = (match?.[3] ?? '').split(/[,\s]+/).filter((one) => one !== '');
  if (!CODE.test(agency) || !isPost(post) || !areas.every((area) => AREA.test(area))) return null;
  return areas.length === 0 ? `${agency}: ${post}` : `${agency}: ${post} (${areas.join(', ')})`;
};

const each = (
  texts: readonly string[],
  read: (text: string) => string | null,
  problem: EntryProblem,
): Result<string, EntryProblem> => {
  const values = texts.map(read);
  return values.includes(null) ? fail(problem) : ok(cellOf(values.map((value) => value ?? '')));
};

/** What a cell says, in the one form of its field: reading what was read gives the same. Empty stays empty. */
export const readCell = (form: FieldForm, said: string, wordOf: WordOf): Result<string, EntryProblem> => {
  const text = oneLine(said);
  if (text === '') return ok('');
  switch (form.as) {
    case 'code':
      return CODE.test(text) ? ok(text) : fail('bad-code');
    case 'id':
      return ID.test(text) ? ok(text) : fail('bad-code');
    case 'text':
      return text.length <= form.longest ? ok(text) : fail('too-long');
    case 'texts':
      return each(items(said), (one) => (one.length <= form.longest ? one : null), 'too-long');
    case 'codes':
      return each(items(said), (one) => (CODE.test(one) ? one : null), 'bad-code');
    case 'date':
      return each([text], dateOf, 'bad-date');
    case 'count':
      return /^\d{1,6}$/.test(text) ? ok(String(Number(text))) : fail('bad-number');
    case 'choice': {
      const word = wordOf(text);
      return form.of.includes(word) ? ok(word) : fail('bad-choice');
    }
    case 'posts': {
      const posts = each(items(said), (one) => postOf(one, wordOf), 'bad-post');
      // A set, in one order.
      return posts.ok ? ok(posts.value.split('\n').sort().join('\n')) : posts;
    }
    case 'delay':
      return each([text], delayCell, 'bad-delay');
    case 'repeat':
      return each([text], repeatCell, 'bad-repeat');
    case 'setting':
      return ok(wordOf(text));
  }
};
