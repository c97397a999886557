import type { CivilDate } from '../domain/calendar/civil-date';
import type { Funding, SourceDocument } from '../domain/family/family';
import type { RollUp } from '../domain/family/roll-up';
import type { AssignmentRole, AssignmentWork, TaskState } from '../domain/task/state';
import type { PendingKind } from '../domain/task/pending';
import type { RecordedEvent } from '../domain/task/events';
import type { LabelCounts, Rate, ReportPlan } from '../domain/report/figures';
import type { ReportLabel, TaskWork, TimeStatus } from '../domain/task/status';
import type { DeliveryView } from './deliveries';

/** One line of the task list, also what /api/v1/tasks gives. */
export interface TaskLine {
  readonly id: string;
  readonly number: number;
  readonly planId: string;
  readonly area: string;
  readonly stt: string;
  readonly title: string;
  readonly product: string | null;
  readonly wording: string;
  readonly proposed: readonly string[];
  readonly due: CivilDate | null;
  readonly leads: readonly string[];
  /** Of the leads, those whose part is confirmed: "21 of 30" where a whole group leads. */
  readonly leadsDone: number;
  readonly coordinatingTotal: number;
  readonly coordinatingDone: number;
  readonly work: TaskWork;
  readonly time: TimeStatus;
  /** Null for a withdrawn task: no report counts it. */
  readonly label: ReportLabel | null;
  readonly percent: number;
  /** Leads that wait for a coordinating agency, by the agencies' codes, and since when: who holds up whom. */
  readonly waits: readonly { readonly lead: string; readonly on: string; readonly sinceMs: number }[];
  readonly updatedAtMs: number;
  /** Since when its result waits to be checked: the longest of its parts that do. */
  readonly checkSinceMs: number | null;
  /** Since when a decision about it waits for its document: the one that has waited longest. */
  readonly documentSinceMs: number | null;
  /** Short number of the task that opened this one; null for the plan's own. */
  readonly parent: number | null;
  /** Of those that this one has opened or still owes ("done 5 of 12"); null when it has none. */
  readonly children: RollUp | null;
  readonly source: SourceDocument | null;
  readonly funding: Funding | null;
}

export interface TaskFilter {
  readonly planId?: string | undefined;
  readonly area?: string | undefined;
  readonly agency?: string | undefined;
  readonly label?: ReportLabel | undefined;
  readonly work?: TaskWork | undefined;
  /** Open tasks only: how a finished one ended is told by its label. */
  readonly time?: TimeStatus | undefined;
  readonly pending?: PendingKind | undefined;
  /** With `agency`: only tasks in which it has this role. */
  readonly role?: AssignmentRole | undefined;
  /** Words, folded before comparing; a number finds that task. */
  readonly search?: string | undefined;
  /**
   * The children of the task of this number; 'any': whatever belongs to whom. Left out: the plan's own tasks alone, but
   * with `pending` or the number of a child those as well.
   */
  readonly parent?: number | 'any' | undefined;
  readonly sort?: 'number' | 'due' | 'updated' | 'percent' | undefined;
  readonly descending?: boolean | undefined;
}

export interface Counts {
  readonly total: number;
  readonly byLabel: LabelCounts;
  /** Open tasks only. */
  readonly byTime: Readonly<Record<TimeStatus, number>>;
  readonly byWork: Readonly<Record<TaskWork, number>>;
  /** Tasks in which it waits, whatever the number of parts. */
  readonly pending: Readonly<Record<PendingKind, number>>;
  /** Tasks of which there is fresh news, of those followed: counted apart from completion. */
  readonly update: Rate;
}

export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly monitor: string;
  readonly total: number;
  readonly byLabel: LabelCounts;
}

export interface AgencyRow {
  readonly agency: string;
  readonly name: string;
  readonly leadTotal: number;
  /** Of the parts it leads, each judged by itself. */
  readonly byLabel: LabelCounts;
  readonly coordinatingTotal: number;
  readonly coordinatingDone: number;
  readonly coordinatingOverdue: number;
  /** Parts of either role given so long ago that acceptance is overdue by the policy, and still not accepted. */
  readonly noAnswer: number;
  /** Of the parts it leads that are followed, those of which it told something lately (domain: UPDATE_DAYS). */
  readonly update: Rate;
}

export interface AssignmentView {
  readonly id: string;
  readonly agency: string;
  readonly role: AssignmentRole;
  readonly due: CivilDate | null;
  readonly work: AssignmentWork;
  readonly time: TimeStatus;
}

export interface TaskPage {
  readonly line: TaskLine;
  readonly state: TaskState;
  readonly assignments: readonly AssignmentView[];
  readonly timeline: readonly RecordedEvent[];
  readonly deliveries: readonly DeliveryView[];
  /** What this task has opened, in the order of opening. */
  readonly children: readonly TaskLine[];
}

/** A plan as pages and reports name it. */
export type PlanInfo = ReportPlan;

/** Read side: rows only, no workflow is ever asked. `nowMs` is the plan clock. */
export interface TaskViews {
  plans(): Promise<readonly PlanInfo[]>;
  list(
    filter: TaskFilter,
    page: { limit: number; offset: number },
    nowMs: number,
  ): Promise<{ items: readonly TaskLine[]; total: number }>;
  counts(planId: string | undefined, nowMs: number): Promise<Counts>;
  byArea(planId: string, nowMs: number): Promise<readonly AreaRow[]>;
  byAgency(planId: string | undefined, nowMs: number): Promise<readonly AgencyRow[]>;
  page(taskNumber: number, nowMs: number): Promise<TaskPage | null>;
  /** The state of a task by its short number, for the bot. */
  byNumber(taskNumber: number): Promise<TaskState | null>;
  /** Open tasks in which one of these agencies has an open part. */
  openOf(agencies: readonly string[]): Promise<readonly TaskState[]>;
  /** Open submissions of a state, over all tasks: what waits for Sở Nội vụ or UBND tỉnh. */
  waiting(kind: 'proposed' | 'submitted' | 'check', limit: number): Promise<readonly TaskState[]>;
}

/** The log as it stood: what reports are built from. */
export interface LogReader {
  /** States of all tasks of a plan folded up to an instant, and the log position reached. */
  asOf(planId: string, atMs: number): Promise<{ states: readonly TaskState[]; position: bigint }>;
  eventsBetween(planId: string, fromMs: number, toMs: number): Promise<readonly RecordedEvent[]>;
}

/** Tells of changes: task id and sequence number. Listeners refetch, also after a reconnect (taskId null). */
export interface ChangeFeed {
  subscribe(listener: (change: { taskId: string | null; seq: number | null }) => void): () => void;
}
