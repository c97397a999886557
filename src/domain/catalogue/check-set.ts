import { fold } from '../text/fold';
import { listOf, type CatalogueKind, type CatalogueSet, type Entry, type EntryProblem } from './catalogue';
import type { CatalogueDifference } from './difference';
import { withNearCodes } from './near-codes';
import { agenciesOfPolicy, policyReferences, ruleFaults } from './check-policy';
import type { SetFacts, SetFault } from './set-facts';
import { postsOf } from './values-of';

const isManager = (official: Entry): boolean =>
  postsOf(official).some(({ post }) => post === 'standing' || post === 'admin');

/** Who writes an agency how; several groups may share a way on purpose, agencies never. */
const nameOwners = (agencies: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const owners = new Map<string, Set<string>>();
  for (const { key, cells } of agencies)
    for (const name of [cells['name'] ?? '', ...listOf(cells['aliases'])])
      owners.set(fold(name), (owners.get(fold(name)) ?? new Set<string>()).add(key));
  return owners;
};

const agencyFaults = (after: CatalogueSet): readonly SetFault[] => {
  const codes = new Set(after.agencies.map(({ key }) => key));
  const groups = new Set(after.groups.map(({ key }) => key));
  const owners = nameOwners(after.agencies);
  return after.agencies.flatMap(({ key, cells }) => {
    const fault = (field: string, problem: EntryProblem, said: string): SetFault => ({
      ...{ kind: 'agencies', key, field, problem, said },
    });
    const taken = [cells['name'] ?? '', ...listOf(cells['aliases'])].find(
      (name) => (owners.get(fold(name))?.size ?? 0) > 1,
    );
    const refers = ['successor', 'parent'].flatMap((field) => {
      const code = cells[field] ?? '';
      return code !== '' && (code === key || !codes.has(code)) ? [fault(field, 'no-such-agency', code)] : [];
    });
    const [from = '', to = ''] = [cells['validFrom'], cells['validTo']];
    return [
      ...(groups.has(key) ? [fault('code', 'stands-twice', key)] : []),
      ...(taken === undefined ? [] : [fault('aliases', 'name-taken', taken)]),
      ...refers,
      ...(from !== '' && to !== '' && to < from ? [fault('validTo', 'ends-before-it-begins', to)] : []),
    ];
  });
};

const referenceFaults = (after: CatalogueSet): readonly SetFault[] => {
  const codes = new Set(after.agencies.map(({ key }) => key));
  const groups = after.groups.flatMap(({ key, cells }): readonly SetFault[] => {
    const members = listOf(cells['members']);
    const unknown = members.filter((code) => !codes.has(code));
    const counted = cells['memberCount'] ?? '';
    return [
      ...(codes.has(key) ? [{ kind: 'groups', key, field: 'code', problem: 'stands-twice', said: key } as const] : []),
      ...unknown.map((said): SetFault => ({ kind: 'groups', key, field: 'members', problem: 'no-such-agency', said })),
      ...(counted !== '' && Number(counted) < members.length
        ? [{ kind: 'groups', key, field: 'memberCount', problem: 'more-members-than-counted', said: counted } as const]
        : []),
    ];
  });
  const officials = after.officials.flatMap((one) =>
    postsOf(one)
      .filter(({ agency }) => !codes.has(agency))
      .map(({ agency: said }): SetFault => ({
        ...{ kind: 'officials', key: one.key, field: 'posts', problem: 'no-such-agency', said },
      })),
  );
  return [...groups, ...officials];
};

/** What must not be taken away: who plans and tasks speak of, who something that stays refers to, the last manager. */
const removalFaults = (
  before: CatalogueSet,
  after: CatalogueSet,
  difference: CatalogueDifference,
  { inUse }: SetFacts,
): readonly SetFault[] => {
  const touched = difference.find((one) => one.kind === 'officials');
  const lost = before.officials.some(isManager) && !after.officials.some(isManager);
  const managers = [...(touched?.removed ?? []), ...(touched?.changed ?? []).map((one) => one.before)].filter(
    isManager,
  );
  const removed = difference.flatMap((one) => one.removed.map((entry) => ({ kind: one.kind, key: entry.key })));
  const referred = new Set([
    ...after.agencies.flatMap(({ cells }) => [cells['successor'] ?? '', cells['parent'] ?? '']),
    ...after.groups.flatMap(({ cells }) => listOf(cells['members'])),
    ...after.officials.flatMap((one) => postsOf(one).map(({ agency }) => agency)),
    ...agenciesOfPolicy(after).map(({ said }) => said),
  ]);
  return [
    ...removed
      .filter(({ kind, key }) => (kind === 'agencies' && referred.has(key)) || (isPerson(kind) && inUse.has(key)))
      .map(({ kind, key }): SetFault => ({ kind, key, field: '', problem: 'in-use', said: key })),
    ...(lost ? managers : []).map(({ key }): SetFault => ({
      ...{ kind: 'officials', key, field: 'posts', problem: 'last-manager', said: key },
    })),
  ];
};

const isPerson = (kind: CatalogueKind): boolean => kind === 'agencies' || kind === 'officials';

/** What is wrong with the catalogues as they would be. Only what the difference touches can be put right by leaving it. */
export const setFaults = (
  before: CatalogueSet,
  after: CatalogueSet,
  difference: CatalogueDifference,
  facts: SetFacts,
): readonly SetFault[] =>
  [
    ...removalFaults(before, after, difference, facts),
    ...agencyFaults(after),
    ...referenceFaults(after),
    ...policyReferences(after),
    ...ruleFaults(after, difference, facts),
  ].map((fault) => withNearCodes(fault, after.agencies));
