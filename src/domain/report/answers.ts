import { workingMinutesBetween, type WorkingCalendar } from '../calendar/working-days';
import { agenciesOverTime } from '../task/agencies-over-time';
import type { RecordedEvent, TaskEvent } from '../task/events';
import type { TaskState } from '../task/state';
import { isNews } from './news';
import type { ReportPeriod } from './periods';

/** What an agency is asked for: to accept, to tell where it stands, to explain its delay. */
type Question = 'accept' | 'update' | 'explain';

/** A question to an agency; `minutes` of working time until its answer, null while it is open. */
export interface Answer {
  readonly agency: string;
  readonly minutes: number | null;
}

/** Questions that an event puts, with the part they are put to. */
const asked = (event: TaskEvent): readonly { readonly part: string; readonly question: Question }[] => {
  switch (event.kind) {
    case 'task-given':
      // A period of a task is not accepted again: the task was.
      if (event.period) return [];
      return event.assignments.map((one) => ({ part: one.id, question: 'accept' }));
    case 'assignment-added':
    case 'reassigned':
      return [{ part: event.assignment, question: 'accept' }];
    case 'update-asked':
      return [{ part: event.assignment, question: 'update' }];
    case 'explanation-asked':
      return [{ part: event.assignment, question: 'explain' }];
    default:
      return [];
  }
};

const answeredBy = (event: TaskEvent): readonly Question[] => {
  if (event.kind === 'accepted') return ['accept'];
  if (event.kind === 'explained') return ['accept', 'update', 'explain'];
  if (event.kind === 'submission-proposed' && event.about === 'reassignment') return ['accept'];
  return isNews(event) ? ['accept', 'update'] : [];
};

/** Questions that nobody waits for any more: the part is over or in other hands, or handed in. */
const lapsedBy = (event: TaskEvent): readonly Question[] => {
  switch (event.kind) {
    case 'completion-confirmed':
    case 'released':
    case 'assignment-removed':
    case 'part-absorbed':
    case 'reassigned':
      return ['accept', 'update', 'explain'];
    case 'completion-asked':
      return ['explain'];
    default:
      return [];
  }
};

const endsAll = ({ kind }: TaskEvent): boolean =>
  kind === 'withdrawn' || kind === 'task-completed' || kind === 'periods-completed';

/**
 * The questions of one task that were answered in the period or stand open at its end. `events` is the task's whole log
 * up to that end, in order. A question repeated before its answer counts from the first time.
 */
export const answersOf = (
  state: TaskState,
  events: readonly RecordedEvent[],
  calendar: WorkingCalendar,
  { fromMs }: Pick<ReportPeriod, 'fromMs'>,
): readonly Answer[] => {
  const agencyOf = agenciesOverTime(state, events);
  const open = new Map<string, { readonly part: string; readonly atMs: number; readonly seq: number }>();
  const answers: Answer[] = [];
  for (const { event, atMs, seq } of events) {
    if (endsAll(event)) open.clear();
    if ('assignment' in event && event.assignment !== null) {
      const part = event.assignment;
      for (const question of answeredBy(event)) {
        const since = open.get(`${part} ${question}`);
        if (since === undefined) continue;
        open.delete(`${part} ${question}`);
        const minutes = workingMinutesBetween(calendar, since.atMs, atMs);
        if (atMs >= fromMs) answers.push({ agency: agencyOf(part, seq), minutes });
      }
      for (const question of lapsedBy(event)) open.delete(`${part} ${question}`);
    }
    for (const { part, question } of asked(event)) {
      const key = `${part} ${question}`;
      if (!open.has(key)) open.set(key, { part, atMs, seq });
    }
  }
  const last = events.at(-1)?.seq ?? 0;
  return [...answers, ...[...open.values()].map(({ part }) => ({ agency: agencyOf(part, last + 1), minutes: null }))];
};
