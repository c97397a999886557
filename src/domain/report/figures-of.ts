import type { WorkingCalendar } from '../calendar/working-days';
import { closeOfWork } from '../calendar/working-days';
import type { AgencyCatalogue } from '../directory/agency';
import { agencyName } from '../directory/agency-names';
import { isPlansOwn } from '../family/family';
import { judgedState } from '../family/judging';
import type { RecordedEvent } from '../task/events';
import type { TaskState } from '../task/state';
import { judgedAt, leadsOf } from '../task/status';
import { agencyRows } from './agency-rows';
import { countLabels, rateOf } from './counting';
import type { AreaFigures, ReportFigures, ReportPlan, TaskRow } from './figures';
import { periodEvents } from './period-events';
import type { ReportPeriod } from './periods';
import { standingNotes } from './part-notes';
import { taskRows } from './task-rows';
import { newsTold, updateRate } from './update-rate';

export interface FiguresInput {
  readonly plan: ReportPlan;
  /** States folded from the log up to the last instant of the period's `asOf`. */
  readonly states: readonly TaskState[];
  /** Events of the plan's tasks; those outside the period are not looked at. */
  readonly events: readonly RecordedEvent[];
  readonly catalogue: AgencyCatalogue;
  readonly period: ReportPeriod;
  readonly calendar: WorkingCalendar;
}

const completionOf = (rows: readonly TaskRow[]) =>
  rateOf(rows.filter((one) => one.label === 'done' || one.label === 'done-late').length, rows.length);

const areaFigures = (
  plan: ReportPlan,
  rows: readonly TaskRow[],
  catalogue: AgencyCatalogue,
): readonly AreaFigures[] => {
  const known = new Map(plan.areas.map((one) => [one.code, one]));
  const codes = [...new Set([...known.keys(), ...rows.map((one) => one.area)])];
  return codes.map((code) => {
    const own = rows.filter((one) => one.area === code);
    const area = known.get(code);
    return {
      code,
      name: area?.name ?? code,
      monitor: area ? { code: area.monitor, name: agencyName(catalogue, area.monitor) } : null,
      total: own.length,
      byLabel: countLabels(own.map((one) => one.label)),
      completion: completionOf(own),
    };
  });
};

/**
 * All figures of a report. Pure in the states as they stood: lateness is judged at the last instant of `asOf`, never
 * now, so that the same log gives the same report whenever it is built.
 */
export const figuresOf = ({ plan, states, events, catalogue, period, calendar }: FiguresInput): ReportFigures => {
  const { asOfMs, fromMs } = period;
  const followed = states.filter((one) => one.standing !== 'withdrawn');
  // Figures count the plan's own tasks; what these opened speaks through them, and by name in the notes.
  const counted = followed.filter(isPlansOwn).map(judgedState);
  const inPeriod = events
    .filter((one) => one.atMs >= fromMs && one.atMs <= asOfMs)
    .sort((a, b) => a.atMs - b.atMs || a.seq - b.seq);
  const tasks = taskRows(counted, inPeriod, { catalogue, calendar, asOfMs });
  const reached = counted.filter((state) =>
    leadsOf(state).some((one) => one.due !== null && closeOfWork(calendar, one.due) < judgedAt(state, asOfMs)),
  );
  const ongoing = tasks.filter((one) => one.label === 'ongoing');
  const standing = states[0]?.standingAgency;
  return {
    period,
    standingAgency: standing === undefined ? null : { code: standing, name: agencyName(catalogue, standing) },
    total: tasks.length,
    byLabel: countLabels(tasks.map((one) => one.label)),
    excused: {
      'done-late': tasks.filter((one) => one.label === 'done-late' && one.excused).length,
      'not-done': tasks.filter((one) => one.label === 'not-done' && one.excused).length,
    },
    withdrawn: states.filter((one) => isPlansOwn(one) && one.standing === 'withdrawn').length,
    completedInPeriod: counted.filter((one) => one.completedAtMs !== null && one.completedAtMs >= fromMs).length,
    ongoing: {
      withoutDeadline: ongoing.filter((one) => one.due === null).length,
      awaitingCheck: ongoing.filter((one) => one.work === 'awaiting').length,
      waitingCoordination: ongoing.filter((one) => one.work === 'waiting-coordination').length,
      suspended: ongoing.filter((one) => one.work === 'suspended').length,
    },
    rates: {
      completion: completionOf(tasks),
      dueCompletion: rateOf(reached.filter((one) => one.standing === 'completed').length, reached.length),
      update: updateRate(counted, newsTold(followed, inPeriod), fromMs),
    },
    areas: areaFigures(plan, tasks, catalogue),
    agencies: agencyRows(counted, catalogue, calendar, asOfMs),
    tasks,
    overdue: tasks.filter((one) => one.label === 'not-done'),
    doneLate: tasks.filter((one) => one.label === 'done-late'),
    next: tasks
      .filter((one) => one.askedOn === null && one.work !== 'suspended')
      .filter((one) => one.due !== null && one.due > period.asOf && one.due <= period.nextTo)
      .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.number - b.number),
    ...standingNotes(followed, catalogue, calendar, asOfMs),
    ...periodEvents(followed, inPeriod, catalogue),
  };
};
