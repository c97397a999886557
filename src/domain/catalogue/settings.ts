import type { WorkingCalendar } from '../calendar/working-days';
import type { Policy } from '../task/policy';
import { cellOf, listOf, type Entry } from './catalogue';

/** A setting of the policy (or the hours of work) and how its value is written. */
type SettingForm =
  | 'clock' // HH:MM
  | 'number'
  | 'numbers' // one a line
  | 'word';

export const SETTINGS = {
  opens: 'clock',
  closes: 'clock',
  'remind-at': 'clock',
  'remind-lead': 'numbers',
  'remind-coordinating': 'numbers',
  'overdue-every': 'number',
  'overdue-times': 'number',
  'overdue-every-coordinating': 'number',
  'overdue-times-coordinating': 'number',
  'accept-within': 'number',
  'update-after': 'number',
  'coordinating-before': 'number',
  'nudge-hours': 'number',
  'period-opens-before': 'number',
  'period-parts': 'word',
  'document-within': 'number',
} as const satisfies Readonly<Record<string, SettingForm>>;
export type SettingName = keyof typeof SETTINGS;

export const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

const pad = (value: number): string => String(value).padStart(2, '0');
const clockText = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

/** Minutes of the day; null when it is no time of day. */
const minuteOf = (text: string): number | null => {
  const match = /^(\d{1,2})[:hg](\d{2})?$/.exec(text);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hour < 24 && minute < 60 ? hour * 60 + minute : null;
};

const lineForm = (form: SettingForm, line: string): string | null => {
  switch (form) {
    case 'clock': {
      const minute = minuteOf(line);
      return minute === null ? null : clockText(minute);
    }
    case 'number':
    case 'numbers':
      return /^\d{1,4}([.,]\d+)?$/.test(line) ? String(Number(line.replace(',', '.'))) : null;
    case 'word':
      return line;
  }
};

/** A value of a setting in its one form; null when it is not written as such values are. */
export const settingValue = (name: SettingName, value: string): string | null => {
  const form: SettingForm = SETTINGS[name];
  const lines = listOf(value);
  if (lines.length > 1 && (form === 'clock' || form === 'number' || form === 'word')) return null;
  const read = lines.map((line) => lineForm(form, line));
  return read.includes(null) ? null : cellOf(read.map((line) => line ?? ''));
};

type Hours = Pick<WorkingCalendar, 'opensAtMinute' | 'closesAtMinute'>;

const numbers = (values: readonly number[]): string => cellOf(values.map(String));
const maybe = (value: number | string | undefined): string => (value === undefined ? '' : String(value));

/** The policy and the hours of work, one setting a line. What evidence must have stands in a catalogue of its own. */
export const settingEntries = (policy: Policy, hours: Hours): readonly Entry[] => {
  const values: Readonly<Record<SettingName, string>> = {
    opens: clockText(hours.opensAtMinute),
    closes: clockText(hours.closesAtMinute),
    'remind-at': clockText(policy.remindAtMinute),
    'remind-lead': numbers(policy.remindBefore.lead),
    'remind-coordinating': numbers(policy.remindBefore.coordinating),
    'overdue-every': String(policy.remindAfter.lead.every),
    'overdue-times': String(policy.remindAfter.lead.times),
    'overdue-every-coordinating': String(policy.remindAfter.coordinating.every),
    'overdue-times-coordinating': String(policy.remindAfter.coordinating.times),
    'accept-within': String(policy.acceptWithin),
    'update-after': String(policy.updateAfter),
    'coordinating-before': String(policy.coordinatingDaysBefore),
    'nudge-hours': String(policy.nudgeEveryHours),
    'period-opens-before': maybe(policy.periods?.openDaysBefore),
    'period-parts': maybe(policy.periods?.parts),
    'document-within': maybe(policy.documentWithin),
  };
  return Object.keys(SETTINGS)
    .filter(isSetting)
    .map((key) => ({ key, cells: { setting: key, value: values[key] } }));
};

/** The hours of work that the settings tell; null when work would close before it opens. */
export const hoursOf = (entries: readonly Entry[]): Hours | null => {
  const minute = (name: SettingName): number | null => minuteOf(valueOf(entries, name));
  const [opensAtMinute, closesAtMinute] = [minute('opens'), minute('closes')];
  if (opensAtMinute === null || closesAtMinute === null || opensAtMinute >= closesAtMinute) return null;
  return { opensAtMinute, closesAtMinute };
};

const valueOf = (entries: readonly Entry[], name: SettingName): string =>
  entries.find((one) => one.key === name)?.cells['value'] ?? '';

/**
 * The policy with what the settings and the product types tell, in the shape of seeds/policies: whoever reads it must still
 * check it. Rows of escalation, documents and overrides stay as `base` has them.
 */
export const policyDataOf = (base: Policy, entries: readonly Entry[], products: readonly Entry[]): object => {
  const text = (name: SettingName): string => valueOf(entries, name);
  const number = (name: SettingName): number | null => (text(name) === '' ? null : Number(text(name)));
  const list = (name: SettingName): readonly number[] => listOf(text(name)).map(Number);
  const given = (field: string, value: unknown, absent: boolean): object => ({ [field]: absent ? undefined : value });
  const periods = { openDaysBefore: number('period-opens-before') ?? 0, parts: text('period-parts') };
  const evidence = products.map(({ key, cells }) => ({
    id: key,
    products: listOf(cells['products']),
    needs: cells['needs'],
  }));
  return {
    ...base,
    remindAtMinute: minuteOf(text('remind-at')),
    remindBefore: { lead: list('remind-lead'), coordinating: list('remind-coordinating') },
    remindAfter: {
      lead: { every: number('overdue-every'), times: number('overdue-times') },
      coordinating: { every: number('overdue-every-coordinating'), times: number('overdue-times-coordinating') },
    },
    acceptWithin: number('accept-within'),
    updateAfter: number('update-after'),
    coordinatingDaysBefore: number('coordinating-before'),
    nudgeEveryHours: number('nudge-hours'),
    ...given('periods', periods, text('period-parts') === '' && text('period-opens-before') === ''),
    ...given('documentWithin', number('document-within'), text('document-within') === ''),
    ...given('evidence', evidence, evidence.length === 0),
  };
};
