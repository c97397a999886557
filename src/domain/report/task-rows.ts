import { civilDateAt, type CivilDate } from '../calendar/civil-date';
import { workingDaysBetween, type WorkingCalendar } from '../calendar/working-days';
import type { AgencyCatalogue } from '../directory/agency';
import { agencyNames } from '../directory/agency-names';
import type { RecordedEvent } from '../task/events';
import type { AssignmentState, TaskState } from '../task/state';
import {
  isClosed,
  isLate,
  judgedAt,
  leadsOf,
  reportLabel,
  taskAskedAt,
  taskDue,
  taskPercent,
  taskWork,
} from '../task/status';
import type { TaskRow } from './figures';

interface Judging {
  readonly catalogue: AgencyCatalogue;
  readonly calendar: WorkingCalendar;
  readonly asOfMs: number;
}

/** The last words of a lead about its progress, by task. */
const lastNews = (states: readonly TaskState[], events: readonly RecordedEvent[]): ReadonlyMap<string, string> => {
  const leads = new Map(states.map((state) => [state.taskId, new Set(leadsOf(state).map((one) => one.id))]));
  const news = new Map<string, string>();
  for (const { taskId, event } of [...events].sort((a, b) => a.atMs - b.atMs || a.seq - b.seq)) {
    if (event.kind !== 'progressed' || event.text === null || event.text.trim() === '') continue;
    if (leads.get(taskId)?.has(event.assignment) === true) news.set(taskId, event.text.trim());
  }
  return news;
};

const documentsOf = (leads: readonly AssignmentState[]): TaskRow['documents'] => {
  const byNumber = new Map<string, CivilDate | null>();
  for (const evidence of leads.flatMap((one) => one.evidence)) {
    if (evidence.kind === 'document') byNumber.set(evidence.number, evidence.date);
  }
  return [...byNumber].map(([number, date]) => ({ number, date }));
};

const daysLate = (late: readonly AssignmentState[], calendar: WorkingCalendar, atMs: number): number =>
  Math.max(
    0,
    ...late.map((one) =>
      one.due === null ? 0 : workingDaysBetween(calendar, one.due, civilDateAt(one.askedAtMs ?? atMs)),
    ),
  );

/** One row for each task that is followed, by number: what the lists and the annex are made of. */
export const taskRows = (
  states: readonly TaskState[],
  events: readonly RecordedEvent[],
  judging: Judging,
): readonly TaskRow[] => {
  const { catalogue, calendar, asOfMs } = judging;
  const news = lastNews(states, events);
  const row = (state: TaskState): readonly TaskRow[] => {
    const label = reportLabel(calendar, state, asOfMs);
    if (label === null) return [];
    const leads = leadsOf(state);
    const atMs = judgedAt(state, asOfMs);
    const late = leads.filter((one) => isLate(calendar, one.due, one.askedAtMs, atMs));
    const coordinating = state.assignments.filter((one) => one.role === 'coordinating' && one.work !== 'released');
    const asked = taskAskedAt(state);
    const one: TaskRow = {
      number: state.number,
      title: state.title,
      product: state.product,
      area: state.area,
      label,
      work: taskWork(state),
      percent: taskPercent(state),
      due: taskDue(state),
      wording: state.deadline.wording,
      extensions: Math.max(0, ...leads.map((one) => one.extensions)),
      leads: leads.map((one) => one.agency),
      leadNames: agencyNames(
        catalogue,
        leads.map((one) => one.agency),
      ),
      lateLeads: late.map((one) => one.agency),
      lateLeadNames: agencyNames(
        catalogue,
        late.map((one) => one.agency),
      ),
      excused: late.length > 0 && late.every((one) => one.excused !== null),
      askedOn: asked === null ? null : civilDateAt(asked),
      daysLate: daysLate(late, calendar, atMs),
      documents: documentsOf(leads),
      news: news.get(state.taskId) ?? null,
      coordinating: { total: coordinating.length, done: coordinating.filter(isClosed).length },
    };
    return [one];
  };
  return states.flatMap(row).sort((a, b) => a.number - b.number);
};
