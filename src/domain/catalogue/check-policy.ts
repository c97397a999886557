import { POLICY_KINDS, type CatalogueKind, type CatalogueSet, type Entry } from './catalogue';
import { isNoChange, type CatalogueDifference } from './difference';
import { hoursOf } from './policy-data';
import type { SetFacts, SetFault } from './set-facts';
import { isSetting, RESOLVERS, SETTINGS } from './settings';

interface Named {
  readonly kind: CatalogueKind;
  readonly key: string;
  readonly field: string;
  readonly said: string;
}

const resolvers = (kind: CatalogueKind, entries: readonly Entry[]): readonly Named[] =>
  entries.flatMap(({ key, cells: { setting = '', value = '' } }) =>
    isSetting(setting) && SETTINGS[setting].form.as === 'resolver' && !RESOLVERS.includes(value)
      ? [{ kind, key, field: 'value', said: value }]
      : [],
  );

const scopes = (kind: CatalogueKind, entries: readonly Entry[]): readonly Named[] =>
  entries.flatMap(({ key, cells: { agency = '' } }) =>
    agency === '' ? [] : [{ kind, key, field: 'agency', said: agency }],
  );

/** Agencies that the policy names: who resolves obstacles, and for whom some rules are their own. */
export const agenciesOfPolicy = ({ policy, exceptions, rungs }: CatalogueSet): readonly Named[] => [
  ...resolvers('policy', policy),
  ...resolvers('exceptions', exceptions),
  ...scopes('exceptions', exceptions),
  ...scopes('rungs', rungs),
];

/** Agencies named by the policy that there are not. */
export const policyReferences = (after: CatalogueSet): readonly SetFault[] => {
  const codes = new Set(after.agencies.map(({ key }) => key));
  return agenciesOfPolicy(after)
    .filter(({ said }) => !codes.has(said))
    .map((one) => ({ ...one, problem: 'no-such-agency' }));
};

/** Settings, rungs and product types that make no policy together. */
export const isSound = (after: CatalogueSet, { isPolicy }: SetFacts): boolean =>
  hoursOf(after.policy) !== null && isPolicy(after);

/** Lines of the policy that are told when they make none. */
export const ruleFaults = (
  after: CatalogueSet,
  difference: CatalogueDifference,
  facts: SetFacts,
): readonly SetFault[] => {
  const touched = difference.filter(({ kind }) => POLICY_KINDS.includes(kind));
  if (isNoChange(touched) || isSound(after, facts)) return [];
  return touched.flatMap(({ kind, added, changed, removed }) =>
    [...added, ...changed.map((one) => one.after), ...removed].map((one) => unfit(kind, one)),
  );
};

/** A line that is fine by itself and does not go with the others. */
export const unfit = (kind: CatalogueKind, { key, cells }: Entry): SetFault =>
  kind === 'rungs'
    ? { kind, key, field: 'table', problem: 'does-not-climb', said: cells['table'] ?? '' }
    : { kind, key, field: 'value', problem: 'bad-value', said: cells['value'] ?? cells['products'] ?? '' };
