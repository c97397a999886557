import type { CatalogueKind, Entry } from '../../domain/catalogue/catalogue';
import { listOf } from '../../domain/catalogue/catalogue';
import { FIELDS, type Field, type FieldForm } from '../../domain/catalogue/fields';
import { isSetting } from '../../domain/catalogue/settings';
import { SETTING_WORDS, wordsOfValue } from './catalogue-values';
import { FIELD_WORDS } from './catalogue-words';

const dateText = (date: string): string => date.split('-').reverse().join('/');

const postText = (line: string): string =>
  line.replace(/^([^:]+): ([a-z-]+)/, (_, agency: string, post: string) => `${agency}: ${wordsOfValue(post)}`);

const delayText = (value: string): string => {
  const amount = value.slice(0, -1).replace('.', ',');
  return value.endsWith('h') ? `${amount} giờ làm việc` : `${amount} ngày làm việc`;
};

const repeatText = (value: string): string => value.replace(/^(\d+)d x (\d+)$/, '$1 ngày làm việc một lần, $2 lần');

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
    case 'delay':
      return value === '' ? '' : delayText(value);
    case 'repeat':
      return repeatText(value);
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
export const cellText = (kind: CatalogueKind, { cells }: Entry, field: string): string => {
  const value = cells[field] ?? '';
  if (field === 'value') return wordsOfValue(value);
  const form = FIELDS[kind].find((one) => one.name === field)?.form;
  return form === undefined ? value : byForm(form, value);
};

const wordsIn = (kind: CatalogueKind, entry: Entry, fields: readonly Field[]): readonly string[] =>
  fields.flatMap(({ name }) => {
    const text = cellText(kind, entry, name).replaceAll('\n', '; ');
    return text === '' ? [] : [`${FIELD_WORDS[kind][name] ?? name}: ${text}`];
  });

/** What a line is called: "SNV · Sở Nội vụ", "Chủ trì quá hạn · bậc leader · Riêng cơ quan (mã): STP". */
export const entryTitle = (kind: CatalogueKind, entry: Entry): string => {
  const [first, ...others] = FIELDS[kind].filter(({ inKey }) => inKey);
  const named = first === undefined ? '' : cellText(kind, entry, first.name);
  const id = entry.cells['id'] ?? '';
  const scope = wordsIn(
    kind,
    entry,
    others.filter(({ name }) => name !== 'id'),
  );
  return [named, kind === 'rungs' ? `bậc ${id}` : (entry.cells['name'] ?? ''), ...scope]
    .filter((one) => one !== '')
    .join(' · ');
};

/** What a line says besides its title. */
export const entryDetail = (kind: CatalogueKind, entry: Entry): string =>
  wordsIn(
    kind,
    entry,
    FIELDS[kind].filter(({ inKey, derived, name }) => !inKey && !derived && name !== 'name'),
  ).join('; ');
