import { zeroes } from '../../../src/domain/report/counting';
import type { DeliveryView } from '../../../src/ports/deliveries';
import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import { fold as foldText } from '../../../src/domain/text/fold';
import { isPlansOwn } from '../../../src/domain/family/family';
import { judgedState } from '../../../src/domain/family/judging';
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
import { LABELS, TIMES, WORKS, isClosed, isLate, judgedAt } from '../../../src/domain/task/status';
import { PENDING_KINDS, pendingOf, type PendingKind } from '../../../src/domain/task/pending';
import { acceptanceOverdueBefore, partTimeIn } from '../../../src/domain/task/task-time';
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
import { lineOf } from './task-line';

const calendar = CALENDAR_2024;

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
    byLabel: zeroes(LABELS),
    byTime: zeroes(TIMES),
    byWork: zeroes(WORKS),
    pending: zeroes(PENDING_KINDS),
  };
  for (const task of tasks) {
    const { state } = task.story;
    for (const kind of PENDING_KINDS) if (waits(state, kind)) counts.pending[kind] += 1;
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
    const byLabel = zeroes(LABELS);
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
