import type { WorkingCalendar } from '../calendar/working-days';
import { OBSTACLE_KINDS } from '../task/obstacle';
import type { Habits, Policy, PolicyOverride } from '../task/policy';
import { DECISION_KINDS } from '../task/who-decides';
import { cellOf, type Entry } from './catalogue';
import { keyOf } from './fields';
import { RUNG_TABLE_NAMES, tableCells, tablesOf } from './rungs';
import { scopeCells, scopeKey } from './scope';
import { clockText, documentSetting, NO_REMINDER, obstacleSetting, SETTING_NAMES, type SettingName } from './settings';
import { inGroups } from '../text/in-groups';

export type Hours = Pick<WorkingCalendar, 'opensAtMinute' | 'closesAtMinute'>;

/** Values of settings; absent where an override leaves a setting as it is. */
type Values = { readonly [K in SettingName]?: string | undefined };

const numbers = (values: readonly number[] | undefined): string | undefined =>
  values?.length === 0 ? NO_REMINDER : values && cellOf(values.map(String));
const text = (value: number | string | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** What a policy, or an override of it, tells by settings. */
const valuesOf = (habits: Habits | PolicyOverride): Values => {
  const { remindAtMinute, remindBefore, remindAfter } = habits;
  return {
    'remind-at': remindAtMinute === undefined ? undefined : clockText(remindAtMinute),
    'remind-lead': numbers(remindBefore?.lead),
    'remind-coordinating': numbers(remindBefore?.coordinating),
    'overdue-every': text(remindAfter?.lead?.every),
    'overdue-times': text(remindAfter?.lead?.times),
    'overdue-every-coordinating': text(remindAfter?.coordinating?.every),
    'overdue-times-coordinating': text(remindAfter?.coordinating?.times),
    'accept-within': text(habits.acceptWithin),
    'update-after': text(habits.updateAfter),
    'update-times': text(habits.updateTimes),
    'coordinating-before': text(habits.coordinatingDaysBefore),
    'ack-pauses': text(habits.ackPauses),
    submits: habits.submits,
    'nudge-hours': text(habits.nudgeEveryHours),
    'period-opens-before': text(habits.periods?.openDaysBefore),
    'period-parts': habits.periods?.parts,
    'document-within': text(habits.documentWithin),
    'document-times': text(habits.documentTimes),
    ...Object.fromEntries(OBSTACLE_KINDS.map((kind) => [obstacleSetting(kind), habits.obstacles?.[kind]])),
    ...Object.fromEntries(DECISION_KINDS.map((kind) => [documentSetting(kind), habits.documents?.[kind]])),
  };
};

/** The policy and the hours of work, one setting a line. What evidence must have stands in a catalogue of its own. */
export const settingEntries = (policy: Policy, hours: Hours): readonly Entry[] => {
  const values: Values = {
    ...{ opens: clockText(hours.opensAtMinute), closes: clockText(hours.closesAtMinute) },
    ...valuesOf(policy),
  };
  return SETTING_NAMES.map((setting) => ({ key: setting, cells: { setting, value: values[setting] ?? '' } }));
};

/** Of two lines of one key, as two overrides for one scope may tell, the later holds. */
const lastOfEach = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.key, entry])).values(),
];

/** What holds for a plan, an area, an agency or a task alone, one setting a line. */
export const exceptionEntries = ({ overrides }: Policy): readonly Entry[] =>
  lastOfEach(
    overrides.flatMap((override) => {
      const values = valuesOf(override);
      return SETTING_NAMES.flatMap((setting): readonly Entry[] => {
        const value = values[setting];
        if (value === undefined) return [];
        const cells = { setting, value, ...scopeCells(override.for) };
        return [{ key: keyOf('exceptions', cells), cells }];
      });
    }),
  );

const rungsIn = (habits: Policy | PolicyOverride, scope: Entry['cells']): readonly Entry[] => {
  const tables = tablesOf(habits);
  return RUNG_TABLE_NAMES.flatMap((table) => tableCells(table, tables[table])).map((told) => {
    const cells = { ...told, ...scope };
    return { key: keyOf('rungs', cells), cells };
  });
};

/** Every rung, one a line: those that hold everywhere first. A table told twice for one scope is the later's whole. */
export const rungEntries = (policy: Policy): readonly Entry[] => {
  const own = policy.overrides.flatMap((override) => {
    const entries = rungsIn(override, scopeCells(override.for));
    return [...inGroups(entries, ({ cells }) => `${cells['table'] ?? ''}\n${scopeKey(cells)}`)];
  });
  return [...rungsIn(policy, scopeCells({})), ...[...new Map(own).values()].flat()];
};
