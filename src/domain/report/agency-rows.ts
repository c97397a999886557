import type { WorkingCalendar } from '../calendar/working-days';
import type { AgencyCatalogue } from '../directory/agency';
import { agencyName } from '../directory/agency-names';
import type { AssignmentState, TaskState } from '../task/state';
import { isClosed, isLate, judgedAt } from '../task/status';
import { countLabels, partLabel } from './counting';
import type { AgencyFigures } from './figures';

/** A part, and the instant (epoch ms) at which it is judged: while its task rests that at which it began to. */
interface Judged {
  readonly part: AssignmentState;
  readonly atMs: number;
}

/** Figures of each agency that has a part, in the catalogue's order. */
export const agencyRows = (
  states: readonly TaskState[],
  catalogue: AgencyCatalogue,
  calendar: WorkingCalendar,
  asOfMs: number,
): readonly AgencyFigures[] => {
  const parts = new Map<string, Judged[]>();
  for (const state of states) {
    const atMs = judgedAt(state, asOfMs);
    for (const part of state.assignments) parts.set(part.agency, [...(parts.get(part.agency) ?? []), { part, atMs }]);
  }
  const isLateOne = ({ part, atMs }: Judged): boolean => isLate(calendar, part.due, part.askedAtMs, atMs);
  const known = [...catalogue.agencies, ...catalogue.groups].map((one) => one.code);
  const codes = [...new Set([...known, ...[...parts.keys()].sort()])];
  return codes.flatMap((code) => {
    const own = parts.get(code);
    if (!own) return [];
    const leading = own.filter(({ part }) => part.role === 'lead');
    const coordinating = own.filter(({ part }) => part.role === 'coordinating' && part.work !== 'released');
    return [
      {
        code,
        name: agencyName(catalogue, code),
        lead: {
          total: leading.length,
          byLabel: countLabels(leading.map(({ part, atMs }) => partLabel(calendar, part, atMs))),
          excused: leading.filter((one) => one.part.excused !== null && isLateOne(one)).length,
        },
        coordinating: {
          total: coordinating.length,
          done: coordinating.filter(({ part }) => isClosed(part)).length,
          overdue: coordinating.filter((one) => !isClosed(one.part) && isLateOne(one)).length,
          noAnswer: coordinating.filter(({ part }) => part.work === 'given').length,
        },
      },
    ];
  });
};
