import { fail, ok, type Result } from '../result';
import type { CatalogueKind, Entry, EntryProblem } from './catalogue';
import type { WordOf } from './read-cell';
import { isRungTable, NOBODY, rolesOf } from './rungs';
import { isScoped } from './scope';
import { isSetting, settingValue, SETTINGS } from './settings';

type Cells = Entry['cells'];

/** What is wrong with a line whose cells are each written well, and in which of them it is told. */
export interface Nonsense {
  readonly field: string;
  readonly problem: EntryProblem;
}

const wrong = (field: string, problem: EntryProblem): Result<never, Nonsense> => fail({ field, problem });

/** Brings a setting's value into its one form. */
const settingSense = (cells: Cells, wordOf: WordOf): Result<Cells, Nonsense> => {
  const name = cells['setting'] ?? '';
  if (!isSetting(name)) return wrong('setting', 'no-such-setting');
  const value = settingValue(name, cells['value'] ?? '', wordOf);
  return value.ok ? ok({ ...cells, value: value.value }) : wrong('value', value.error);
};

const exceptionSense = (cells: Cells, wordOf: WordOf): Result<Cells, Nonsense> => {
  const name = cells['setting'] ?? '';
  if (isSetting(name) && !SETTINGS[name].scoped) return wrong('setting', 'not-scoped');
  return isScoped(cells) ? settingSense(cells, wordOf) : wrong('agency', 'no-scope');
};

const rungSense = (cells: Cells): Result<Cells, Nonsense> => {
  const { table = '', to = '', after = '' } = cells;
  if (!isRungTable(table) || !rolesOf(table).includes(to)) return wrong('to', 'bad-choice');
  if (to === NOBODY) return ok({ ...cells, after: '', repeat: '' });
  return after === '' ? wrong('after', 'missing') : ok(cells);
};

/** The line as a whole: what one cell allows in another. */
export const rowSense = (kind: CatalogueKind, cells: Cells, wordOf: WordOf): Result<Cells, Nonsense> => {
  switch (kind) {
    case 'policy':
      return settingSense(cells, wordOf);
    case 'exceptions':
      return exceptionSense(cells, wordOf);
    case 'rungs':
      return rungSense(cells);
    case 'agencies':
    case 'groups':
    case 'officials':
    case 'calendar':
    case 'products':
      return ok(cells);
  }
};
