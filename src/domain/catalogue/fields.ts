import { POSTS } from '../directory/posts-list';
import type { CatalogueKind, Entry } from './catalogue';
import { RUNG_ROLES, RUNG_TABLE_NAMES } from './rungs';

/** How a cell is read: into one form, whatever the way it was written. */
export type FieldForm =
  | { readonly as: 'code' } // of an agency or group: capitals, digits, hyphens
  | { readonly as: 'id' } // of an official, a rule, a setting: small letters, digits, hyphens
  | { readonly as: 'text'; readonly longest: number }
  | { readonly as: 'texts'; readonly longest: number } // a list, one a line or between semicolons
  | { readonly as: 'codes' }
  | { readonly as: 'date' }
  | { readonly as: 'count' }
  | { readonly as: 'choice'; readonly of: readonly string[] }
  | { readonly as: 'posts' }
  | { readonly as: 'delay' }
  | { readonly as: 'repeat' }
  | { readonly as: 'setting' };

export interface Field {
  readonly name: string;
  readonly form: FieldForm;
  /** May not be empty. */
  readonly needed: boolean;
  /** Tells the line from others of its catalogue, with the other fields of the key. */
  readonly inKey: boolean;
  /** Follows from where the line stands in its sheet: no column of its own. */
  readonly derived: boolean;
}

const ofKind = { needed: true, inKey: false, derived: false };
const key = (name: string, form: FieldForm): Field => ({ ...ofKind, name, form, inKey: true });
const needed = (name: string, form: FieldForm): Field => ({ ...ofKind, name, form });
const optional = (name: string, form: FieldForm): Field => ({ ...ofKind, name, form, needed: false });
const SCOPE = [
  { ...optional('plan', { as: 'text', longest: 60 }), inKey: true },
  { ...optional('area', { as: 'text', longest: 60 }), inKey: true },
  { ...optional('agency', { as: 'code' }), inKey: true },
  { ...optional('task', { as: 'count' }), inKey: true },
] as const;
const NAME = { as: 'text', longest: 200 } as const;
const NAMES = { as: 'texts', longest: 200 } as const;
const VALUE = { as: 'texts', longest: 500 } as const;

/** Those of the key come first. */
export const FIELDS: Readonly<Record<CatalogueKind, readonly [Field, ...Field[]]>> = {
  agencies: [
    key('code', { as: 'code' }),
    needed('name', NAME),
    needed('level', { as: 'choice', of: ['province', 'district', 'commune', 'other'] }),
    optional('aliases', NAMES),
    optional('validFrom', { as: 'date' }),
    optional('validTo', { as: 'date' }),
    optional('successor', { as: 'code' }),
    optional('parent', { as: 'code' }),
    optional('symbol', { as: 'text', longest: 20 }),
  ],
  groups: [
    key('code', { as: 'code' }),
    needed('name', NAME),
    optional('aliases', NAMES),
    optional('members', { as: 'codes' }),
    optional('memberCount', { as: 'count' }),
  ],
  officials: [
    key('id', { as: 'id' }),
    needed('name', { as: 'text', longest: 100 }),
    needed('title', NAME),
    needed('posts', { as: 'posts' }),
  ],
  calendar: [
    key('date', { as: 'date' }),
    needed('kind', { as: 'choice', of: ['off', 'work'] }),
    optional('name', NAME),
    optional('source', { as: 'text', longest: 500 }),
  ],
  products: [
    key('id', { as: 'id' }),
    needed('products', { as: 'texts', longest: 60 }),
    needed('needs', { as: 'choice', of: ['document', 'any'] }),
  ],
  policy: [key('setting', { as: 'setting' }), optional('value', VALUE)],
  rungs: [
    key('table', { as: 'choice', of: RUNG_TABLE_NAMES }),
    key('id', { as: 'id' }),
    ...SCOPE,
    { ...optional('order', { as: 'count' }), derived: true },
    optional('after', { as: 'delay' }),
    needed('to', { as: 'choice', of: RUNG_ROLES }),
    optional('repeat', { as: 'repeat' }),
  ],
  exceptions: [key('setting', { as: 'setting' }), ...SCOPE, needed('value', VALUE)],
};

/** The fields that have a column in the catalogue's sheet. */
export const columnsOf = (kind: CatalogueKind): readonly Field[] => FIELDS[kind].filter(({ derived }) => !derived);

/** What tells a line from the others of its catalogue. */
export const keyOf = (kind: CatalogueKind, cells: Entry['cells']): string => {
  const values = FIELDS[kind].filter(({ inKey }) => inKey).map(({ name }) => cells[name] ?? '');
  return values.join(' | ').replace(/(?: \| )+$/, '');
};

/** Words of a post in a cell: "SNV: monitor (II.1, II.2)". */
export const isPost = (word: string): boolean => POSTS.some((post) => post === word);
