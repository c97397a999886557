import type { EntryFault } from '../../domain/catalogue/catalogue';
import { FIELDS, type FieldForm } from '../../domain/catalogue/fields';
import { isRungTable, rolesOf } from '../../domain/catalogue/rungs';
import { isSetting, RESOLVERS, SETTING_NAMES, SETTINGS, type SettingName } from '../../domain/catalogue/settings';
import { editDistance } from '../../domain/directory/edit-distance';
import { POSTS } from '../../domain/directory/posts-list';
import { fold } from '../../domain/text/fold';
import { SETTING_WORDS, wordsOfValue } from './catalogue-values';

const MOST = 3;

const wordsOfSetting = (name: SettingName): readonly string[] => {
  const { form } = SETTINGS[name];
  if (form.as === 'choice') return form.of;
  return form.as === 'resolver' ? RESOLVERS : [];
};

const wordsOfForm = (form: FieldForm | undefined): readonly string[] => {
  if (form?.as === 'posts') return POSTS;
  return form?.as === 'choice' ? form.of : [];
};

/** The words that could stand where a fault is; none where anything could. */
const wordsFor = ({ kind, key, field }: EntryFault): readonly string[] => {
  const first = key?.split(' | ')[0] ?? '';
  if (field === 'setting') {
    const names = SETTING_NAMES.filter((name) => kind === 'policy' || SETTINGS[name].scoped);
    return names.map((name) => SETTING_WORDS[name]);
  }
  if (field === 'to' && isRungTable(first)) return rolesOf(first).map(wordsOfValue);
  if (field === 'value') return isSetting(first) ? wordsOfSetting(first).map(wordsOfValue) : [];
  return wordsOfForm(FIELDS[kind].find(({ name }) => name === field)?.form).map(wordsOfValue);
};

/** How far a word is from what was written: by its letters, or not at all when it stands in it whole. */
const distanceOf = (said: string, word: string): number => {
  const folded = fold(word);
  if (said.includes(folded) || (said.length >= 3 && folded.includes(said))) return 0;
  return editDistance(said, folded, Math.max(2, Math.floor(folded.length / 2)));
};

/** Of the words that could stand there those most like what was written, nearest first; all of them when none is. */
export const nearestWords = (fault: EntryFault): readonly string[] => {
  const words = wordsFor(fault);
  const said = fold(fault.said).slice(0, 100);
  const near = words
    .map((word) => ({ word, distance: distanceOf(said, word) }))
    .filter(({ word, distance }) => distance <= Math.max(2, Math.floor(fold(word).length / 2)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ word }) => word);
  return near.length > 0 || words.length > 12 ? near : words;
};
