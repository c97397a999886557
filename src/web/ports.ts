import type { Registry } from 'prom-client';
import type { HumanAct } from '../domain/task/commands';
import type { Rules } from '../domain/task/policy';
import type { DeliveryPolicy } from '../domain/notice/delivery-policy';
import type { ChannelPowers, Inbound, Rendered } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Actor } from '../domain/task/actor';
import type { Delegations } from '../ports/delegations';
import type { DirectoryChange } from '../domain/directory/change';
import type { DirectoryChanges } from '../ports/directory-changes';
import type { ChannelLine, DeliveryView, DeliveryViews } from '../ports/deliveries';
import type { Directory } from '../ports/directory';
import type { Facts } from '../ports/facts';
import type { Files } from '../ports/files';
import type { CatalogueDesk } from '../ports/catalogue-desk';
import type { ImportDesk } from '../ports/import-desk';
import type { SingleTasks } from '../ports/single-tasks';
import type { Inspections } from '../ports/inspections';
import type { PlanFundings } from '../ports/plan-funding';
import type { PlanWorkbooks } from '../ports/plan-workbooks';
import type { Contacts } from '../ports/contacts';
import type { Linking } from '../ports/linking';
import type { ReportDesk } from '../ports/reports';
import type { ReplyLinks } from '../ports/reply-links';
import type { SignIn } from '../ports/sign-in';
import type { SimulatorStore } from '../ports/simulator';
import type { ActResult } from '../ports/task-commands';
import type { ChangeFeed, TaskViews } from '../ports/task-views';

export interface ActRequest {
  readonly officialId: string;
  readonly taskId: string;
  /** The same for a form sent twice: the same act, once. At most 200 characters, without spaces. */
  readonly commandId: string;
  readonly act: HumanAct;
}

export interface SimulatorPorts {
  readonly store: SimulatorStore;
  /** What the channel that a phone plays can do. */
  powersOf(chatId: string): Promise<ChannelPowers>;
  /** The bot: answers to one message. The page keeps both sides in the store itself. */
  handle(inbound: Inbound): Promise<readonly Rendered[]>;
}

/** To the next morning, to the next deadline, or let the simulated officials answer what waits for them. */
export type RehearsalStep = 'day' | 'deadline' | 'answer';

export interface RehearsalControl {
  /** Resolves when the log is quiet again. Steps asked for meanwhile wait their turn. */
  step(kind: RehearsalStep): Promise<void>;
}

export interface WebLog {
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface WebAccess {
  /** Demo: whoever is on this machine reads the pages and may act as any official. */
  readonly demo: boolean;
  /** Access tokens: of the API, and for reading the pages. */
  readonly apiTokens: readonly string[];
  /** People reach the web by TLS: cookies go no other way. */
  readonly https: boolean;
}

/** Who stands in for whom, and what becomes of agencies and people. */
export interface OrganisationPorts {
  readonly delegations: Delegations;
  readonly changes: Pick<DirectoryChanges, 'list'>;
  /** False when the agency or person is not there. */
  apply(id: string, change: DirectoryChange, by: Actor): Promise<boolean>;
}

export interface ReplyPorts {
  readonly links: Pick<ReplyLinks, 'open' | 'use' | 'issueToken'>;
  readonly files: Pick<Files, 'get'>;
  /** The bot. */
  handle(inbound: Inbound): Promise<readonly Rendered[]>;
}

export interface DeliveryPorts {
  readonly views: DeliveryViews;
  readonly table: (lines: readonly DeliveryView[], format: 'csv' | 'xlsx') => Promise<Uint8Array>;
}

/** Channels as the administrator sees and sets them. */
export interface ChannelPorts {
  list(nowMs: number): Promise<readonly ChannelLine[]>;
  set(channel: string, on: boolean): Promise<void>;
  policy(): Promise<DeliveryPolicy>;
  savePolicy(policy: DeliveryPolicy): Promise<void>;
}

/** All that the web needs from outside. */
export interface WebPorts {
  readonly views: TaskViews;
  readonly changes: ChangeFeed;
  readonly directory: Directory;
  readonly files: Files;
  readonly linking: Pick<Linking, 'issue' | 'prefer' | 'unlink' | 'accounts'>;
  readonly contacts: Contacts;
  /** A Word file that the task calls for, by its name (domain: draftName); null when there is none. */
  readonly drafts: (taskNumber: number, name: string) => Promise<Buffer | null>;
  readonly reports: ReportDesk;
  readonly signIn: Pick<SignIn, 'look' | 'enter' | 'who' | 'leave'>;
  /** For thi đua, khen thưởng. */
  readonly facts: Facts;
  /** Kiểm tra cải cách hành chính. */
  readonly inspections: Inspections;
  readonly planFundings: PlanFundings;
  readonly clock: Pick<Clock, 'now'>;
  /** The rules in force, by which acts are offered; null before anything is loaded. */
  readonly rules: () => Promise<Rules | null>;
  /** The only way in for acts. Resolves the official's posts anew: the page's word is not taken for them. */
  readonly handleAct: (request: ActRequest) => Promise<ActResult>;
  /** From a file to a running plan; null where no plans come in. */
  readonly imports: ImportDesk | null;
  /** Catalogues by workbook; null where nobody may change them. */
  readonly catalogues: CatalogueDesk | null;
  /** Plans as workbooks; null where no plans come in. */
  readonly workbooks: PlanWorkbooks | null;
  /** Null where nobody may change it. */
  readonly organisation: OrganisationPorts | null;
  /** Null where there is no simulator. */
  readonly simulator: SimulatorPorts | null;
  readonly replies: ReplyPorts;
  readonly deliveries: DeliveryPorts;
  readonly channels: ChannelPorts;
  /** Null but in a rehearsal. */
  readonly rehearsal: RehearsalControl | null;
  /** Giving tasks from outside the plans; null where nobody may. */
  readonly singles: SingleTasks | null;
  /** `waitingFor` names, in Vietnamese, what does not answer or is not done yet. */
  readonly readiness: () => Promise<{ readonly ready: boolean; readonly waitingFor: readonly string[] }>;
  readonly metrics: Registry;
  readonly log: WebLog;
  readonly access: WebAccess;
}
