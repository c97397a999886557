import { OBSTACLE_KINDS } from '../task/obstacle';
import type { ObstacleKind } from '../task/state';
import { DECISION_KINDS, type DecisionKind } from '../task/who-decides';
import { fail, ok, type Result } from '../result';
import { cellOf, listOf, type EntryProblem } from './catalogue';
import type { WordOf } from './read-cell';

/** How a setting's value is written. */
type SettingForm =
  | { readonly as: 'clock' } // HH:MM
  | { readonly as: 'number' }
  | { readonly as: 'numbers' } // one a line
  | { readonly as: 'choice'; readonly of: readonly string[] }
  | { readonly as: 'resolver' }; // an agency's code, the agency concerned, or Sở Nội vụ

interface Setting {
  readonly form: SettingForm;
  /** May be left empty: then the rules have their own. */
  readonly optional: boolean;
  /** May be otherwise for a plan, an area, an agency or a task. */
  readonly scoped: boolean;
}

const everywhere = (form: SettingForm): Setting => ({ form, optional: false, scoped: false });
const scoped = (form: SettingForm): Setting => ({ form, optional: false, scoped: true });
const maybe = (form: SettingForm): Setting => ({ form, optional: true, scoped: false });
const CLOCK = { as: 'clock' } as const;
const NUMBER = { as: 'number' } as const;
const NUMBERS = { as: 'numbers' } as const;
const EFFECTS = { as: 'choice', of: ['none', 'at-once', 'on-document'] } as const;

const PLAIN = {
  opens: everywhere(CLOCK),
  closes: everywhere(CLOCK),
  'remind-at': scoped(CLOCK),
  'remind-lead': scoped(NUMBERS),
  'remind-coordinating': scoped(NUMBERS),
  'overdue-every': scoped(NUMBER),
  'overdue-times': scoped(NUMBER),
  'overdue-every-coordinating': scoped(NUMBER),
  'overdue-times-coordinating': scoped(NUMBER),
  'accept-within': scoped(NUMBER),
  'update-after': scoped(NUMBER),
  'update-times': scoped(NUMBER),
  'coordinating-before': scoped(NUMBER),
  'ack-pauses': scoped(NUMBER),
  submits: scoped({ as: 'choice', of: ['by-standing', 'by-itself'] }),
  'nudge-hours': scoped(NUMBER),
  'period-opens-before': maybe(NUMBER),
  'period-parts': maybe({ as: 'choice', of: ['lead', 'all'] }),
  'document-within': maybe(NUMBER),
  'document-times': maybe(NUMBER),
} as const satisfies Readonly<Record<string, Setting>>;

export type ObstacleSetting = `obstacle-${ObstacleKind}`;
export type DocumentSetting = `document-${DecisionKind}`;
export type SettingName = keyof typeof PLAIN | ObstacleSetting | DocumentSetting;

export const obstacleSetting = (kind: ObstacleKind): ObstacleSetting => `obstacle-${kind}`;
export const documentSetting = (kind: DecisionKind): DocumentSetting => `document-${kind}`;

/** All settings of the policy, and the hours of work, in the order in which they stand in the workbook. */
export const SETTINGS = {
  ...PLAIN,
  ...Object.fromEntries(OBSTACLE_KINDS.map((kind) => [obstacleSetting(kind), scoped({ as: 'resolver' })])),
  ...Object.fromEntries(DECISION_KINDS.map((kind) => [documentSetting(kind), maybe(EFFECTS)])),
} as Readonly<Record<SettingName, Setting>>;
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

export const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

/** Who an obstacle may go to that is no agency by its code. */
export const RESOLVERS: readonly string[] = ['concerned', 'standing'];
/** The value of a list of reminders that has none. */
export const NO_REMINDER = 'no-reminder';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
const pad = (value: number): string => String(value).padStart(2, '0');
export const clockText = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

/** Minutes of the day; null when it is no time of day. */
export const minuteOf = (text: string): number | null => {
  const match = /^(\d{1,2})[:hg](\d{2})?$/.exec(text);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hour < 24 && minute < 60 ? hour * 60 + minute : null;
};

const numberText = (line: string): string | null =>
  /^\d{1,4}([.,]\d+)?$/.test(line) ? String(Number(line.replace(',', '.'))) : null;

const told = (value: string | null, problem: EntryProblem): Result<string, EntryProblem> =>
  value === null ? fail(problem) : ok(value);

const numbersText = (lines: readonly string[]): Result<string, EntryProblem> => {
  if (lines.length === 1 && lines[0] === NO_REMINDER) return ok(NO_REMINDER);
  const read = lines.map(numberText);
  return read.includes(null) ? fail('bad-number') : ok(cellOf(read.map((line) => line ?? '')));
};

const clockOf = (line: string): string | null => {
  const minute = minuteOf(line);
  return minute === null ? null : clockText(minute);
};

/** A value of a setting in its one form, or what is wrong with it. */
export const settingValue = (name: SettingName, value: string, wordOf: WordOf): Result<string, EntryProblem> => {
  const { form, optional } = SETTINGS[name];
  const lines = listOf(value).map(wordOf);
  const [line] = lines;
  if (line === undefined) return optional ? ok('') : fail('missing');
  if (form.as === 'numbers') return numbersText(lines);
  if (lines.length > 1) return fail('one-value');
  switch (form.as) {
    case 'clock':
      return told(clockOf(line), 'bad-clock');
    case 'number':
      return told(numberText(line), 'bad-number');
    case 'choice':
      return form.of.includes(line) ? ok(line) : fail('bad-choice');
    case 'resolver':
      return RESOLVERS.includes(line) || CODE.test(line) ? ok(line) : fail('bad-resolver');
  }
};
