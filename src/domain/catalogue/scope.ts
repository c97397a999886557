import type { Scope } from '../task/policy';
import type { Entry } from './catalogue';

/** Columns that say what a rule of its own is for; all that are filled must fit. */
export const SCOPE_FIELDS = ['plan', 'area', 'agency', 'task'] as const satisfies readonly (keyof Scope)[];

type Cells = Entry['cells'];

/** The rule holds for some plan, area, agency or task, not for the whole instance. */
export const isScoped = (cells: Cells): boolean => SCOPE_FIELDS.some((field) => (cells[field] ?? '') !== '');

export const scopeCells = ({ plan = '', area = '', agency = '', task }: Scope): Cells => ({
  ...{ plan, area, agency },
  task: task === undefined ? '' : String(task),
});

export const scopeOf = (cells: Cells): Scope => {
  const { plan = '', area = '', agency = '', task = '' } = cells;
  return {
    ...(plan === '' ? {} : { plan }),
    ...(area === '' ? {} : { area }),
    ...(agency === '' ? {} : { agency }),
    ...(task === '' ? {} : { task: Number(task) }),
  };
};

/** The same for the same scope, and in one order. */
export const scopeKey = (cells: Cells): string => SCOPE_FIELDS.map((field) => cells[field] ?? '').join('\n');
