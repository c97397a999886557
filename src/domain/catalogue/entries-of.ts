import type { CivilDate } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Agency, AgencyCatalogue, AgencyGroup } from '../directory/agency';
import type { Official } from '../directory/official';
import type { EvidenceRule } from '../task/evidence-rules';
import type { Rules } from '../task/policy';
import { cellOf, type CatalogueKind, type CatalogueSet, type Entry } from './catalogue';
import { FIELDS, keyOf } from './fields';
import { readCell } from './read-cell';
import { exceptionEntries, rungEntries, settingEntries } from './policy-entries';

/** A day that the calendar declares, with what it is called and the document that declares it. */
export interface NamedDay {
  readonly date: CivilDate;
  readonly kind: 'off' | 'work';
  readonly name: string;
  readonly source: string;
}

/** Brings what is in force into the same form that a file is read into, so that the two can be compared. */
const entry = (kind: CatalogueKind, values: Readonly<Record<string, string | undefined>>): Entry => {
  const cells = Object.fromEntries(
    FIELDS[kind].map(({ name, form }) => {
      const said = values[name] ?? '';
      const read = readCell(form, said, (word) => word);
      return [name, read.ok ? read.value : said];
    }),
  );
  return { key: keyOf(kind, cells), cells };
};

const agencyEntry = (one: Agency): Entry =>
  entry('agencies', {
    ...{ code: one.code, name: one.name, level: one.level, aliases: cellOf(one.aliases) },
    ...{ validFrom: one.validFrom, validTo: one.validTo, successor: one.successorCode, parent: one.parentCode },
    symbol: one.symbol,
  });

const groupEntry = (one: AgencyGroup): Entry =>
  entry('groups', {
    ...{ code: one.code, name: one.name, aliases: cellOf(one.aliases), members: cellOf(one.memberCodes) },
    memberCount: one.memberCount === undefined ? '' : String(one.memberCount),
  });

const officialEntry = ({ id, name, title, posts }: Official): Entry => {
  const lines = posts.map(({ agency, post, areas }) =>
    areas === undefined || areas.length === 0 ? `${agency}: ${post}` : `${agency}: ${post} (${areas.join(', ')})`,
  );
  // A set: the order in which the database tells them says nothing.
  return entry('officials', { id, name, title, posts: cellOf(lines.sort()) });
};

/** Days of the calendar with their names, as far as they are known. */
export const namedDays = ({ off, work }: WorkingCalendar, named: readonly NamedDay[]): readonly NamedDay[] => {
  const known = new Map(named.map((one) => [one.date, one]));
  const day = (date: CivilDate, kind: NamedDay['kind']): NamedDay => ({
    ...{ date, kind, name: known.get(date)?.name ?? '', source: known.get(date)?.source ?? '' },
  });
  return [...off.map((date) => day(date, 'off')), ...work.map((date) => day(date, 'work'))].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
};

export const dayEntry = ({ date, kind, name, source }: NamedDay): Entry =>
  entry('calendar', { date, kind, name, source });

const productEntry = ({ id, products, needs }: EvidenceRule): Entry =>
  entry('products', { id, products: cellOf(products), needs });

/** All catalogues as they are in force. */
export const catalogueSet = (
  { agencies, groups }: AgencyCatalogue,
  officials: readonly Official[],
  { calendar, policy }: Pick<Rules, 'calendar' | 'policy'>,
  days: readonly NamedDay[],
): CatalogueSet => ({
  agencies: agencies.map(agencyEntry),
  groups: groups.map(groupEntry),
  officials: officials.map(officialEntry),
  calendar: namedDays(calendar, days).map(dayEntry),
  products: (policy.evidence ?? []).map(productEntry),
  policy: settingEntries(policy, calendar),
  rungs: rungEntries(policy),
  exceptions: exceptionEntries(policy),
});
