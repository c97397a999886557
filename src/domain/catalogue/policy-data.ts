import { OBSTACLE_KINDS } from '../task/obstacle';
import { DECISION_KINDS } from '../task/who-decides';
import { listOf, type CatalogueSet, type Entry } from './catalogue';
import type { Hours } from './policy-entries';
import { rowsData, RUNG_TABLE_NAMES, rungsOf } from './rungs';
import { isScoped, scopeKey, scopeOf } from './scope';
import { documentSetting, minuteOf, NO_REMINDER, obstacleSetting, type SettingName } from './settings';
import { inGroups } from '../text/in-groups';

/** The catalogues that together make the policy. */
export type PolicyEntries = Pick<CatalogueSet, 'policy' | 'exceptions' | 'rungs' | 'products'>;

/** The value of a setting as its lines tell it; undefined where it is empty or not told. */
type Told = (name: SettingName) => string | undefined;

const toldIn = (lines: readonly Entry[]): Told => {
  const values = new Map(lines.map(({ cells }) => [cells['setting'], cells['value']]));
  return (name) => (values.get(name) === '' ? undefined : values.get(name));
};

/** The hours of work that the settings tell; null when work would close before it opens. */
export const hoursOf = (settings: readonly Entry[]): Hours | null => {
  const told = toldIn(settings);
  const [opensAtMinute, closesAtMinute] = [minuteOf(told('opens') ?? ''), minuteOf(told('closes') ?? '')];
  if (opensAtMinute === null || closesAtMinute === null || opensAtMinute >= closesAtMinute) return null;
  return { opensAtMinute, closesAtMinute };
};

const numberOf = (value: string | undefined): number | undefined => (value === undefined ? undefined : Number(value));
const numbersOf = (value: string | undefined): readonly number[] | undefined =>
  value === undefined ? undefined : listOf(value === NO_REMINDER ? '' : value).map(Number);

/** An object of those fields that are told; undefined when none is. */
const ofTold = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined => {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};

/** How often the late are reminded; what an exception leaves out of it is as `otherwise` has it. */
const afterOf = (told: Told, otherwise: Told, every: SettingName, times: SettingName): unknown => {
  if (told(every) === undefined && told(times) === undefined) return undefined;
  return { every: numberOf(told(every) ?? otherwise(every)), times: numberOf(told(times) ?? otherwise(times)) };
};

/** What settings tell, in the shape of seeds/policies; what they do not tell is not in it. */
const habitsData = (told: Told, otherwise: Told): Readonly<Record<string, unknown>> => {
  const at = told('remind-at');
  const periods = ofTold({ openDaysBefore: numberOf(told('period-opens-before')), parts: told('period-parts') });
  return {
    remindAtMinute: at === undefined ? undefined : minuteOf(at),
    remindBefore: ofTold({
      lead: numbersOf(told('remind-lead')),
      coordinating: numbersOf(told('remind-coordinating')),
    }),
    remindAfter: ofTold({
      lead: afterOf(told, otherwise, 'overdue-every', 'overdue-times'),
      coordinating: afterOf(told, otherwise, 'overdue-every-coordinating', 'overdue-times-coordinating'),
    }),
    acceptWithin: numberOf(told('accept-within')),
    updateAfter: numberOf(told('update-after')),
    updateTimes: numberOf(told('update-times')),
    coordinatingDaysBefore: numberOf(told('coordinating-before')),
    ackPauses: numberOf(told('ack-pauses')),
    submits: told('submits'),
    nudgeEveryHours: numberOf(told('nudge-hours')),
    obstacles: ofTold(Object.fromEntries(OBSTACLE_KINDS.map((kind) => [kind, told(obstacleSetting(kind))]))),
    periods: periods && { openDaysBefore: 0, ...periods },
    documents: ofTold(Object.fromEntries(DECISION_KINDS.map((kind) => [kind, told(documentSetting(kind))]))),
    documentWithin: numberOf(told('document-within')),
    documentTimes: numberOf(told('document-times')),
  };
};

const tablesData = (rungs: readonly Entry[], empty: [] | undefined): Readonly<Record<string, unknown>> => {
  const byTable = inGroups(rungs, ({ cells }) => cells['table'] ?? '');
  const told = RUNG_TABLE_NAMES.map((table) => {
    const lines = byTable.get(table);
    return [table, lines === undefined ? empty : rungsOf(lines)] as const;
  });
  return rowsData(Object.fromEntries(told));
};

/** Scopes in one order, so that the same lines always make the same policy. */
const overridesData = ({ policy, exceptions, rungs }: PolicyEntries): readonly object[] => {
  const own = [...exceptions, ...rungs].filter(({ cells }) => isScoped(cells));
  return [...inGroups(own, ({ cells }) => scopeKey(cells))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, lines]) => ({
      for: scopeOf(lines[0]?.cells ?? {}),
      ...habitsData(toldIn(lines.filter(({ cells }) => cells['setting'] !== undefined)), toldIn(policy)),
      ...tablesData(
        lines.filter(({ cells }) => cells['table'] !== undefined),
        undefined,
      ),
    }));
};

const evidenceData = (products: readonly Entry[]): unknown =>
  products.length === 0
    ? undefined
    : products.map(({ key, cells }) => ({ id: key, products: listOf(cells['products']), needs: cells['needs'] }));

/** The policy that the lines tell, in the shape of seeds/policies: whoever reads it must still check it. */
export const policyDataOf = (entries: PolicyEntries): object => {
  const settings = toldIn(entries.policy);
  return {
    ...habitsData(settings, settings),
    ...tablesData(
      entries.rungs.filter(({ cells }) => !isScoped(cells)),
      [],
    ),
    evidence: evidenceData(entries.products),
    overrides: overridesData(entries),
  };
};
