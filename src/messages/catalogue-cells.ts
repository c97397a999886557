import type { CatalogueKind, Entry } from '../domain/catalogue/catalogue';
import { listOf } from '../domain/catalogue/catalogue';
import { FIELDS, type FieldForm } from '../domain/catalogue/fields';
import { isSetting, SETTINGS } from '../domain/catalogue/settings';
import { SETTING_WORDS, wordsOfValue } from './catalogue-words';

const dateText = (date: string): string => date.split('-').reverse().join('/');

const postText = (line: string): string =>
  line.replace(/^([^:]+): ([a-z-]+)/, (_, agency: string, post: string) => `${agency}: ${wordsOfValue(post)}`);

const settingText = (key: string, value: string): string =>
  isSetting(key) && SETTINGS[key] === 'word' ? wordsOfValue(value) : value;

const byForm = (form: FieldForm, value: string): string => {
  switch (form.as) {
    case 'date':
      return value === '' ? '' : dateText(value);
    case 'choice':
      return wordsOfValue(value);
    case 'posts':
      return listOf(value).map(postText).join('\n');
    case 'setting':
      return isSetting(value) ? SETTING_WORDS[value] : value;
    case 'code':
    case 'id':
    case 'text':
    case 'texts':
    case 'codes':
    case 'count':
      return value;
  }
};

/** A cell as people read and write it: reading it back gives the same value. */
export const cellText = (kind: CatalogueKind, { key, cells }: Entry, field: string): string => {
  const value = cells[field] ?? '';
  if (kind === 'policy' && field === 'value') return settingText(key, value);
  const form = FIELDS[kind].find((one) => one.name === field)?.form;
  return form === undefined ? value : byForm(form, value);
};

/** What a line is called: "SNV. Sở Nội vụ", "02/9/2024. Quốc khánh". */
export const entryTitle = (kind: CatalogueKind, entry: Entry): string => {
  const [keyField] = FIELDS[kind];
  const name = entry.cells['name'] ?? '';
  const key = cellText(kind, entry, keyField.name);
  return name === '' ? key : `${key} · ${name}`;
};
