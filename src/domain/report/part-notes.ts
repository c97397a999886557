import { civilDateAt } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-days';
import type { AgencyCatalogue } from '../directory/agency';
import { agencyName } from '../directory/agency-names';
import type { AssignmentState, ObstacleState, TaskState } from '../task/state';
import { unanswered } from '../task/obstacle';
import { isClosed, isLate, judgedAt } from '../task/status';
import type { Obstacle, PartNote, ReportFigures } from './figures';

/** Names a part of a task for a list. */
export const partNote = (state: TaskState, part: AssignmentState, catalogue: AgencyCatalogue): PartNote => ({
  number: state.number,
  title: state.title,
  agency: { code: part.agency, name: agencyName(catalogue, part.agency) },
  role: part.role,
});

const obstacleNote = (note: PartNote, obstacle: ObstacleState, catalogue: AgencyCatalogue): Obstacle => {
  const { kind, text, proposal, atMs, toAgency: code, state } = obstacle;
  const waitsFor = state === 'passed-up' ? null : { code, name: agencyName(catalogue, code) };
  return { ...note, kind, text, proposal, on: civilDateAt(atMs), waitsFor };
};

/** What stands recorded on the parts at the instant: explanations, excuses, obstacles, questions not yet decided. */
export const standingNotes = (
  states: readonly TaskState[],
  catalogue: AgencyCatalogue,
  calendar: WorkingCalendar,
  asOfMs: number,
): Pick<ReportFigures, 'causes' | 'excuses' | 'unexplained' | 'obstacles' | 'pending'> => {
  const all = [...states]
    .sort((a, b) => a.number - b.number)
    .flatMap((state) => state.assignments.map((part) => ({ state, part, note: partNote(state, part, catalogue) })));
  const late = all.filter(({ state, part }) => isLate(calendar, part.due, part.askedAtMs, judgedAt(state, asOfMs)));
  return {
    causes: late.flatMap(({ part, note }) => {
      if (part.explanation === null) return [];
      const { cause, objective, newDate } = part.explanation;
      return [{ ...note, cause, objective, newDate, closed: isClosed(part) }];
    }),
    excuses: late.flatMap(({ part, note }) => {
      if (part.excused === null) return [];
      const { reason, atMs, byName } = part.excused;
      return [{ ...note, reason, on: civilDateAt(atMs), by: byName }];
    }),
    unexplained: late
      .filter(({ part }) => part.role === 'lead' && part.explanation === null && !isClosed(part))
      .map(({ note }) => note),
    obstacles: all.flatMap(({ part, note }) =>
      isClosed(part) ? [] : unanswered(part).map((one) => obstacleNote(note, one, catalogue)),
    ),
    pending: all.flatMap(({ state, part, note }) =>
      state.submissions
        .filter((one) => one.assignment === part.id)
        .map((one) => ({
          ...note,
          about: one.kind,
          state: one.state,
          askedDate: one.askedDate,
          reason: one.reason,
          on: civilDateAt(one.submittedAtMs ?? one.proposedAtMs),
        })),
    ),
  };
};
