import type { Agency, AgencyGroup, AgencyLevel } from '../directory/agency';
import type { Official, Post, PostHeld } from '../directory/official';
import { listOf, type Entry } from './catalogue';
import type { NamedDay } from './entries-of';

const text = ({ cells }: Entry, field: string): string => cells[field] ?? '';
const maybe = <K extends string>(entry: Entry, field: string, as: K): Partial<Record<K, string>> =>
  (text(entry, field) === '' ? {} : { [as]: text(entry, field) }) as Partial<Record<K, string>>;

export const agencyOf = (entry: Entry): Agency => ({
  code: entry.key,
  name: text(entry, 'name'),
  level: text(entry, 'level') as AgencyLevel,
  aliases: listOf(entry.cells['aliases']),
  ...maybe(entry, 'validFrom', 'validFrom'),
  ...maybe(entry, 'validTo', 'validTo'),
  ...maybe(entry, 'successor', 'successorCode'),
  ...maybe(entry, 'parent', 'parentCode'),
  ...maybe(entry, 'symbol', 'symbol'),
});

export const groupOf = (entry: Entry): AgencyGroup => ({
  code: entry.key,
  name: text(entry, 'name'),
  aliases: listOf(entry.cells['aliases']),
  memberCodes: listOf(entry.cells['members']),
  ...(text(entry, 'memberCount') === '' ? {} : { memberCount: Number(text(entry, 'memberCount')) }),
});

const postHeld = (line: string): PostHeld => {
  const [, agency = '', post = '', areas] = /^([^:]+): ([^ ]+)(?: \((.*)\))?$/.exec(line) ?? [];
  return { agency, post: post as Post, ...(areas === undefined ? {} : { areas: areas.split(', ') }) };
};

export const postsOf = (entry: Entry): readonly PostHeld[] => listOf(entry.cells['posts']).map(postHeld);

export const officialOf = (entry: Entry): Official => ({
  id: entry.key,
  name: text(entry, 'name'),
  title: text(entry, 'title'),
  posts: postsOf(entry),
});

export const dayOf = (entry: Entry): NamedDay => ({
  date: entry.key,
  kind: text(entry, 'kind') === 'work' ? 'work' : 'off',
  name: text(entry, 'name'),
  source: text(entry, 'source'),
});
