import type { CivilDate } from '../domain/calendar/civil-date';
import type { AgencyFacts, FactsFault } from '../domain/report/facts';
import type { ReportKind, ReportPeriod } from '../domain/report/periods';
import type { Result } from '../domain/result';
import type { PlanInfo } from './task-views';

export interface FactsQuery {
  /** The first plan when absent. */
  readonly planId?: string | undefined;
  readonly kind: ReportKind;
  /** The last day that counts; today, or the period's last day when that has passed, when absent. */
  readonly asOf?: CivilDate | undefined;
}

export interface FactsTold {
  readonly plan: PlanInfo;
  readonly period: ReportPeriod;
  readonly agencies: readonly AgencyFacts[];
}

/** Facts of agencies for emulation and commendation (thi đua, khen thưởng), from the log as it stood. */
export interface Facts {
  of(query: FactsQuery): Promise<Result<FactsTold, FactsFault>>;
}
