import type { CivilDate } from '../calendar/civil-date';
import type { DirectoryChange } from '../directory/change';
import type { DocumentRef } from '../task/state';
import type { CatalogueDifference } from './difference';

/** An agency that a file lets end while tasks are open at it. */
export interface Ending {
  readonly agency: string;
  readonly name: string;
  readonly on: CivilDate;
  /** Who takes over; null where the file names nobody. */
  readonly successor: string | null;
  readonly openTasks: number;
}

/** The agencies that a difference ends or gives a successor, with what is open there. */
export const endingsIn = (difference: CatalogueDifference, openTasks: ReadonlyMap<string, number>): readonly Ending[] =>
  difference
    .filter(({ kind }) => kind === 'agencies')
    .flatMap(({ changed }) => changed)
    .filter(({ fields }) => fields.some(({ field }) => field === 'validTo' || field === 'successor'))
    .flatMap(({ after: { key, cells } }) => {
      const [on, open] = [cells['validTo'] ?? '', openTasks.get(key) ?? 0];
      if (on === '' || open === 0) return [];
      return [{ agency: key, name: cells['name'] ?? key, on, successor: cells['successor'] || null, openTasks: open }];
    });

/** The change by which open tasks follow an agency to its successor. */
export const movingOf = (
  { agency, successor, on }: Ending,
  decision: DocumentRef,
): Extract<DirectoryChange, { kind: 'agency-replaced' }> | null =>
  successor === null ? null : { kind: 'agency-replaced', from: agency, to: successor, name: null, decision, on };
