import { EMPTY_SET, POLICY_KINDS, type CatalogueKind } from '../domain/catalogue/catalogue';
import type { CatalogueDifference } from '../domain/catalogue/difference';
import { applied } from '../domain/catalogue/difference';
import { hoursOf, policyDataOf, type PolicyEntries } from '../domain/catalogue/policy-data';
import type { Settled } from '../domain/catalogue/settle';
import { agencyOf, dayOf, groupOf, officialOf } from '../domain/catalogue/values-of';
import type { Policy, Rules } from '../domain/task/policy';
import type { CatalogueChange, InForce } from '../ports/catalogue-imports';
import { parsePolicy } from './policy';

/** The policy that the lines tell; null when rules cannot go by it. */
export const policyOf = (entries: PolicyEntries): Policy | null => {
  const parsed = parsePolicy(JSON.stringify(policyDataOf(entries)));
  return parsed.ok ? parsed.value : null;
};

const counted = ({ added, changed, removed }: CatalogueDifference[number]): number =>
  added.length + changed.length + removed.length;

/** How many lines a difference changes. */
export const linesOf = (difference: CatalogueDifference): number =>
  difference.reduce((sum, one) => sum + counted(one), 0);

const RULE_KINDS: readonly CatalogueKind[] = ['calendar', ...POLICY_KINDS];

const rulesAfter = ({ rules }: InForce, { after, difference }: Settled): Rules | null => {
  if (!difference.some((one) => RULE_KINDS.includes(one.kind) && counted(one) > 0)) return null;
  const [policy, hours] = [policyOf(after), hoursOf(after.policy)];
  if (policy === null || hours === null) throw new Error('a settled set of catalogues makes no rules');
  const version = rules.version + 1;
  const dates = (kind: 'off' | 'work'): readonly string[] =>
    after.calendar
      .map(dayOf)
      .filter((day) => day.kind === kind)
      .map(({ date }) => date)
      .sort();
  return { version, policy, calendar: { version, off: dates('off'), work: dates('work'), ...hours } };
};

/** What is to be written for a settled file. */
export const catalogueChange = (inForce: InForce, settled: Settled): CatalogueChange => {
  const { difference, after } = settled;
  // Over nothing, what is added and changed is all there is.
  const written = applied(
    EMPTY_SET,
    difference.map((one) => ({ ...one, added: [...one.added, ...one.changed.map((change) => change.after)] })),
  );
  const gone = (kind: CatalogueKind): readonly string[] =>
    difference.filter((one) => one.kind === kind).flatMap(({ removed }) => removed.map(({ key }) => key));
  return {
    agencies: written.agencies.map(agencyOf),
    groups: written.groups.map(groupOf),
    officials: written.officials.map(officialOf),
    removed: { agencies: gone('agencies'), groups: gone('groups'), officials: gone('officials') },
    rules: rulesAfter(inForce, settled),
    days: after.calendar.map(dayOf),
    difference,
  };
};
