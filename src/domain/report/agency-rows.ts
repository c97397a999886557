import type { WorkingCalendar } from '../calendar/working-days';
import type { AgencyCatalogue } from '../directory/agency';
import { agencyName } from '../directory/agency-names';
import type { AssignmentState, TaskState } from '../task/state';
import { isClosed, isLate } from '../task/status';
import { countLabels, partLabel } from './counting';
import type { AgencyFigures } from './figures';

/** Figures of each agency that has a part, in the catalogue's order. */
export const agencyRows = (
  states: readonly TaskState[],
  catalogue: AgencyCatalogue,
  calendar: WorkingCalendar,
  asOfMs: number,
): readonly AgencyFigures[] => {
  const parts = new Map<string, AssignmentState[]>();
  for (const part of states.flatMap((state) => state.assignments)) {
    parts.set(part.agency, [...(parts.get(part.agency) ?? []), part]);
  }
  const known = [...catalogue.agencies, ...catalogue.groups].map((one) => one.code);
  const codes = [...new Set([...known, ...[...parts.keys()].sort()])];
  return codes.flatMap((code) => {
    const own = parts.get(code);
    if (!own) return [];
    const leading = own.filter((one) => one.role === 'lead');
    const coordinating = own.filter((one) => one.role === 'coordinating' && one.work !== 'released');
    return [
      {
        code,
        name: agencyName(catalogue, code),
        lead: {
          total: leading.length,
          byLabel: countLabels(leading.map((one) => partLabel(calendar, one, asOfMs))),
          excused: leading.filter((one) => one.excused !== null && isLate(calendar, one.due, one.askedAtMs, asOfMs))
            .length,
        },
        coordinating: {
          total: coordinating.length,
          done: coordinating.filter(isClosed).length,
          overdue: coordinating.filter((one) => !isClosed(one) && isLate(calendar, one.due, one.askedAtMs, asOfMs))
            .length,
          noAnswer: coordinating.filter((one) => one.work === 'given').length,
        },
      },
    ];
  });
};
