import { civilDateAt } from '../../../src/domain/calendar/civil-date';
import { judgedState } from '../../../src/domain/family/judging';
import { rollUpOf } from '../../../src/domain/family/roll-up';
import type { TaskState } from '../../../src/domain/task/state';
import { isClosed, leadsOf, reportLabel, taskDue, taskPercent, taskWork } from '../../../src/domain/task/status';
import { taskTime } from '../../../src/domain/task/task-time';
import type { TaskLine } from '../../../src/ports/task-views';
import { CALENDAR_2024 } from '../builders';
import type { SampleTask } from './sample-plan';

const calendar = CALENDAR_2024;
const agencyOf = (state: TaskState, id: string): string => state.assignments.find((one) => one.id === id)?.agency ?? id;

/** A sample task as the list shows it, judged by the rules rather than in SQL. */
export const lineOf = ({ story, ...row }: SampleTask, nowMs: number): TaskLine => {
  const { state, log } = story;
  const coordinating = state.assignments.filter((one) => one.role === 'coordinating');
  return {
    id: state.taskId,
    number: state.number,
    planId: state.planId,
    area: state.area,
    stt: row.stt,
    title: state.title,
    product: state.product,
    wording: state.deadline.wording,
    proposed: row.proposed,
    due: taskDue(state),
    leads: state.assignments
      .filter((one) => one.role === 'lead')
      .map((one) => one.agency)
      .sort(),
    leadsDone: leadsOf(state).filter(isClosed).length,
    waits: state.assignments.flatMap((part) =>
      part.waitsFor.map((wait) => ({ lead: part.agency, on: agencyOf(state, wait.assignment), sinceMs: wait.sinceMs })),
    ),
    coordinatingTotal: coordinating.length,
    coordinatingDone: coordinating.filter(isClosed).length,
    work: taskWork(state),
    time: taskTime(calendar, state, nowMs),
    label: reportLabel(calendar, state, nowMs),
    percent: taskPercent(state),
    updatedAtMs: log.at(-1)?.atMs ?? 0,
    checkSinceMs: checkSince(state),
    documentSinceMs: state.documents[0]?.atMs ?? null,
    parent: state.parent?.number ?? null,
    children: rollUpOf(state, civilDateAt(log[0]?.atMs ?? 0)),
    source: state.source,
    funding: state.funding,
  };
};

const checkSince = (state: TaskState): number | null => {
  const asked = judgedState(state).assignments.flatMap((one) =>
    one.work === 'awaiting' && one.askedAtMs !== null ? [one.askedAtMs] : [],
  );
  return asked.length === 0 ? null : Math.min(...asked);
};
