import type { WorkingCalendar } from '../domain/calendar/working-days';
import type { CivilDate } from '../domain/calendar/civil-date';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { Official } from '../domain/directory/official';
import type { Vocabulary } from '../domain/reply/vocabulary';
import type { Actor } from '../domain/task/actor';
import type { Delegations } from '../ports/delegations';
import type { Inspections } from '../ports/inspections';
import type { Pauses } from '../ports/pauses';
import type { PlanFundings } from '../ports/plan-funding';
import type { ReportDesk } from '../ports/reports';
import type { SignIn } from '../ports/sign-in';
import type { TaskCommands } from '../ports/task-commands';
import type { PlanInfo } from '../ports/task-views';
import type { LinkPorts } from './linking';
import type { TaskLookup } from './task-lookup';

/** One message being answered: who says it, when, and what can be asked and done. */
export interface Turn {
  readonly channel: string;
  readonly chatId: string;
  readonly messageId: string;
  readonly actor: Actor;
  /** Plan clock, epoch ms. */
  readonly nowMs: number;
  readonly today: CivilDate;
  /** The words that replies are read by; undefined: the common ones. */
  readonly vocabulary: Vocabulary | undefined;
  readonly agencyName: (code: string) => string;
  readonly catalogue: AgencyCatalogue;
  /** The working calendar in force. Throws while the database is away. */
  readonly calendar: () => Promise<WorkingCalendar>;
  /** Everybody on the system. Throws while the database is away. */
  readonly people: () => Promise<readonly Official[]>;
  readonly tasks: TaskLookup;
  readonly commands: TaskCommands;
  readonly delegations: Delegations;
  readonly inspections: Inspections;
  readonly planFundings: PlanFundings;
  /** All plans. Throws while the database is away. */
  readonly plans: () => Promise<readonly PlanInfo[]>;
  readonly linking: LinkPorts;
  readonly reports: Pick<ReportDesk, 'make' | 'send'>;
  readonly signIn: Pick<SignIn, 'link' | 'leaveAll'>;
  readonly pauses: Pick<Pauses, 'pause' | 'resume'>;
  readonly onFault: (error: unknown) => void;
}
