import { POSTS } from '../directory/posts-list';
import type { CatalogueKind } from './catalogue';

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
  | { readonly as: 'setting' };

export interface Field {
  readonly name: string;
  readonly form: FieldForm;
  readonly needed: boolean;
}

const needed = (name: string, form: FieldForm): Field => ({ name, form, needed: true });
const optional = (name: string, form: FieldForm): Field => ({ name, form, needed: false });
const NAME = { as: 'text', longest: 200 } as const;
const NAMES = { as: 'texts', longest: 200 } as const;

/** The first field is the key. */
export const FIELDS: Readonly<Record<CatalogueKind, readonly [Field, ...Field[]]>> = {
  agencies: [
    needed('code', { as: 'code' }),
    needed('name', NAME),
    needed('level', { as: 'choice', of: ['province', 'district', 'commune', 'other'] }),
    optional('aliases', NAMES),
    optional('validFrom', { as: 'date' }),
    optional('validTo', { as: 'date' }),
    optional('successor', { as: 'code' }),
    optional('parent', { as: 'code' }),
  ],
  groups: [
    needed('code', { as: 'code' }),
    needed('name', NAME),
    optional('aliases', NAMES),
    optional('members', { as: 'codes' }),
    optional('memberCount', { as: 'count' }),
  ],
  officials: [
    needed('id', { as: 'id' }),
    needed('name', { as: 'text', longest: 100 }),
    needed('title', NAME),
    needed('posts', { as: 'posts' }),
  ],
  calendar: [
    needed('date', { as: 'date' }),
    needed('kind', { as: 'choice', of: ['off', 'work'] }),
    optional('name', NAME),
    optional('source', { as: 'text', longest: 500 }),
  ],
  products: [
    needed('id', { as: 'id' }),
    needed('products', { as: 'texts', longest: 60 }),
    needed('needs', { as: 'choice', of: ['document', 'any'] }),
  ],
  policy: [needed('setting', { as: 'setting' }), optional('value', { as: 'texts', longest: 500 })],
};

/** Words of a post in a cell: "SNV: monitor (II.1, II.2)". */
export const isPost = (word: string): boolean => POSTS.some((post) => post === word);
