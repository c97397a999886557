import type { DeliveryView } from '../../../src/ports/deliveries';
import { civilDateAt } from '../../../src/domain/calendar/civil-date';
import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import { fold as foldText } from '../../../src/domain/text/fold';
import { isPlansOwn } from '../../../src/domain/family/family';
import { judgedState } from '../../../src/domain/family/judging';
import { rollUpOf } from '../../../src/domain/family/roll-up';
import {
  agencyUpdateRate,
  newsTold,
  updateRate,
  updatesFrom,
  type NewsTold,
} from '../../../src/domain/report/update-rate';
import type { Rules } from '../../../src/domain/task/policy';
import { habitsOf } from '../../../src/domain/task/policy-for';
import type { TaskState } from '../../../src/domain/task/state';
import {
  isClosed,
  leadsOf,
  isLate,
  judgedAt,
  reportLabel,
  taskDue,
  taskPercent,
  taskWork,
  type ReportLabel,
} from '../../../src/domain/task/status';
import { pendingOf, type PendingKind } from '../../../src/domain/task/pending';
import { acceptanceOverdueBefore, partTimeIn, taskTime } from '../../../src/domain/task/task-time';
import type {
  AgencyRow,
  AreaRow,
  Counts,
  PlanInfo,
  TaskFilter,
  TaskLine,
  TaskViews,
} from '../../../src/ports/task-views';
import { CALENDAR_2024, RULES, type Story } from '../builders';
import type { SampleTask } from './sample-plan';

const calendar = CALENDAR_2024;
const zeroLabels = (): Record<ReportLabel, number> => ({ done: 0, 'done-late': 0, ongoing: 0, 'not-done': 0 });

const agencyOf = (state: TaskState, id: string): string => state.assignments.find((one) => one.id === id)?.agency ?? id;

const lineOf = ({ story, ...row }: SampleTask, nowMs: number): TaskLine => {
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

/** News of the days that the board counts. */
const freshNews = (tasks: readonly SampleTask[], nowMs: number): NewsTold => {
  const events = tasks.flatMap((one) => one.story.log);
  return newsTold(
    tasks.map((one) => one.story.state),
    events.filter((one) => one.atMs >= updatesFrom(nowMs) && one.atMs <= nowMs),
  );
};

/** One of the plan's own that was not withdrawn: what totals are made of. */
const isCounted = (state: TaskState): boolean => isPlansOwn(state) && state.standing !== 'withdrawn';

const waits = (state: TaskState, kind: PendingKind): boolean => pendingOf(state).includes(kind);

const inFamily = ({ parent, number }: TaskState, filter: TaskFilter): boolean => {
  if (filter.parent === 'any' || (filter.parent === undefined && filter.pending !== undefined)) return true;
  if (filter.parent !== undefined) return parent?.number === filter.parent;
  return isPlansOwn({ parent }) || filter.search === String(number);
};

const matches = (task: SampleTask, filter: TaskFilter, nowMs: number): boolean => {
  const { state } = task.story;
  const line = lineOf(task, nowMs);
  const text = searchTextOf(task);
  const words = foldText(filter.search ?? '')
    .split(' ')
    .filter(Boolean);
  return (
    inFamily(state, filter) &&
    (filter.planId === undefined || filter.planId === line.planId) &&
    (filter.area === undefined || filter.area === line.area) &&
    (filter.work === undefined || filter.work === line.work) &&
    (filter.label === undefined || (state.standing !== 'withdrawn' && filter.label === line.label)) &&
    (filter.time === undefined || (state.standing === 'open' && filter.time === line.time)) &&
    (filter.pending === undefined || waits(state, filter.pending)) &&
    (filter.agency === undefined ||
      state.assignments.some((one) => one.agency === filter.agency && (filter.role ?? one.role) === one.role)) &&
    (words.every((word) => text.includes(word)) || (words.length === 1 && words[0] === String(line.number)))
  );
};

export const searchTextOf = ({ story, groupTitle }: SampleTask): string =>
  foldText([story.state.title, groupTitle, story.state.product].filter((one) => one !== null).join(' '));

/** Compares as the list sorts: absent last, then the short number. */
const byOrder =
  ({ sort = 'number', descending = false }: TaskFilter) =>
  (a: TaskLine, b: TaskLine): number => {
    const key = (one: TaskLine) =>
      sort === 'due' ? one.due : sort === 'updated' ? one.updatedAtMs : sort === 'percent' ? one.percent : one.number;
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) return left === right ? a.number - b.number : left === null ? 1 : -1;
    if (left === right) return a.number - b.number;
    return (left < right ? -1 : 1) * (descending ? -1 : 1);
  };

/** TaskViews over stories in memory, judged by the rules themselves: what the SQL is compared with. */
export const fakeTaskViews = (
  tasks: () => readonly SampleTask[],
  plan: PlanInfo,
  catalogue: AgencyCatalogue,
  rules: () => Rules = () => RULES,
): TaskViews => {
  const states = (): TaskState[] => tasks().map((one) => one.story.state);
  const ofPlan = (planId: string | undefined): SampleTask[] =>
    tasks().filter((one) => planId === undefined || one.story.state.planId === planId);
  return {
    plans: async () => [plan],
    list: async (filter, { limit, offset }, nowMs) => {
      const hits = tasks().filter((one) => matches(one, filter, nowMs));
      const items = hits.map((one) => lineOf(one, nowMs)).sort(byOrder(filter));
      return { items: items.slice(offset, offset + limit), total: items.length };
    },
    counts: async (planId, nowMs) => countsOf(ofPlan(planId), nowMs),
    byArea: async (planId, nowMs) =>
      plan.areas.map((area): AreaRow => {
        const inArea = ofPlan(planId).filter(({ story: { state } }) => state.area === area.code && isCounted(state));
        return { ...area, total: inArea.length, byLabel: countsOf(inArea, nowMs).byLabel };
      }),
    byAgency: async (planId, nowMs) =>
      agencyRows(
        ofPlan(planId)
          .map((one) => judgedState(one.story.state))
          .filter(isCounted),
        catalogue,
        nowMs,
        { rules: rules(), told: freshNews(tasks(), nowMs) },
      ),
    page: async (number, nowMs) => {
      const task = tasks().find((one) => one.story.state.number === number);
      if (!task) return null;
      const { state, log } = task.story;
      const parts = [...judgedState(state).assignments].sort((a, b) =>
        a.role === b.role ? (a.id < b.id ? -1 : 1) : a.role === 'lead' ? -1 : 1,
      );
      return {
        line: lineOf(task, nowMs),
        state,
        assignments: parts.map(({ id, agency, role, due, work, askedAtMs }) => ({
          id,
          agency,
          role,
          due,
          work,
          time: partTimeIn(calendar, state, { due, work, askedAtMs }, nowMs),
        })),
        timeline: log,
        deliveries: deliveriesOf(task.story),
        children: tasks()
          .filter(({ story }) => story.state.parent?.taskId === state.taskId && !isPlansOwn(story.state))
          .map((one) => lineOf(one, nowMs)),
      };
    },
    byNumber: async (number) => states().find((one) => one.number === number) ?? null,
    openOf: async (agencies) =>
      states().filter(
        (one) =>
          one.standing === 'open' && one.assignments.some((part) => agencies.includes(part.agency) && !isClosed(part)),
      ),
    waiting: async (kind, limit) =>
      states()
        .filter((one) => waits(one, kind === 'check' ? 'confirmation' : kind))
        .slice(0, limit),
  };
};

const countsOf = (tasks: readonly SampleTask[], nowMs: number): Counts => {
  const own = tasks.map((one) => judgedState(one.story.state)).filter(isCounted);
  const counts = {
    update: updateRate(own, freshNews(tasks, nowMs), updatesFrom(nowMs)),
    total: own.length,
    byLabel: zeroLabels(),
    byTime: { overdue: 0, 'due-soon': 0, 'in-time': 0, 'no-deadline': 0 },
    byWork: {
      given: 0,
      accepted: 0,
      'in-progress': 0,
      awaiting: 0,
      returned: 0,
      'waiting-coordination': 0,
      completed: 0,
      suspended: 0,
      withdrawn: 0,
    },
    pending: {
      confirmation: 0,
      extension: 0,
      reassignment: 0,
      coordination: 0,
      document: 0,
      obstacle: 0,
      proposed: 0,
      submitted: 0,
    },
  };
  for (const task of tasks) {
    const { state } = task.story;
    for (const kind of Object.keys(counts.pending) as PendingKind[]) if (waits(state, kind)) counts.pending[kind] += 1;
    if (!isPlansOwn(state)) continue;
    const line = lineOf(task, nowMs);
    counts.byWork[line.work] += 1;
    if (line.label === null) continue;
    counts.byLabel[line.label] += 1;
    if (state.standing === 'open') counts.byTime[line.time] += 1;
  }
  return counts;
};

const agencyRows = (
  states: readonly TaskState[],
  catalogue: AgencyCatalogue,
  nowMs: number,
  { rules, told }: { readonly rules: Rules; readonly told: NewsTold },
): readonly AgencyRow[] => {
  const parts = states.flatMap((state) => state.assignments.map((part) => ({ state, part })));
  const codes = [...new Set(parts.map(({ part }) => part.agency))].sort();
  return codes.map((agency) => {
    const own = parts.filter((one) => one.part.agency === agency);
    const isLatePart = ({ state, part }: (typeof own)[number]): boolean =>
      isLate(calendar, part.due, part.askedAtMs, judgedAt(state, nowMs));
    const leads = own.filter(({ part }) => part.role === 'lead');
    const byLabel = zeroLabels();
    for (const one of leads) {
      const label =
        one.part.work === 'confirmed'
          ? isLatePart(one)
            ? 'done-late'
            : 'done'
          : isLatePart(one)
            ? 'not-done'
            : 'ongoing';
      byLabel[label] += 1;
    }
    const coordinating = own.filter(({ part }) => part.role === 'coordinating');
    return {
      agency,
      name: catalogue.agencies.find((one) => one.code === agency)?.name ?? agency,
      leadTotal: leads.length,
      byLabel,
      coordinatingTotal: coordinating.length,
      coordinatingDone: coordinating.filter(({ part }) => isClosed(part)).length,
      coordinatingOverdue: coordinating.filter(
        (one) => one.state.standing === 'open' && !isClosed(one.part) && isLatePart(one),
      ).length,
      noAnswer: own.filter(
        ({ state, part }) =>
          state.standing === 'open' &&
          part.work === 'given' &&
          part.givenAtMs < acceptanceOverdueBefore(rules.calendar, habitsOf(rules.policy, state, part), nowMs),
      ).length,
      update: agencyUpdateRate(states, agency, told, updatesFrom(nowMs)),
    };
  });
};

/** As if every reminder had been sent to one official on the simulator. */
const deliveriesOf = ({ log, state }: Story): readonly DeliveryView[] =>
  log
    .filter((one) => one.event.kind === 'reminded' || one.event.kind === 'nudged')
    .map((one) => ({
      ...{ taskNumber: state.number, title: null, hold: null, untilMs: null, providerId: 'p-1', fault: null },
      ...{ deliveredAtMs: null, seenAtMs: null, answeredAtMs: null },
      kind: one.event.kind === 'nudged' ? 'nudge' : 'reminder',
      officialId: 'demo',
      officialName: 'Nguyễn Mẫu An',
      channel: 'simulator',
      state: 'sent',
      atMs: one.atMs,
      sentAtMs: one.atMs + 2_000,
    }))
    .reverse();
