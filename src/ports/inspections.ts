import type { CivilDate } from '../domain/calendar/civil-date';
import type { Coverage, CoverageTarget } from '../domain/inspection/coverage';
import type { Finding, Inspection, InspectionFault } from '../domain/inspection/inspection';
import type { Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { DocumentRef } from '../domain/task/state';
import type { PlanInfo } from './task-views';

/** Who wrote something down, and when (plan clock, epoch ms). */
export interface Written {
  readonly byOfficialId: string;
  readonly atMs: number;
}

/** Where inspections are kept. Writing to one that was taken out of the plan changes nothing and answers false. */
export interface InspectionStore {
  ofPlan(planId: string): Promise<readonly Inspection[]>;
  byId(id: string): Promise<Inspection | null>;
  target(planId: string): Promise<CoverageTarget | null>;
  /** Adding the same id again adds nothing. */
  add(one: Pick<Inspection, 'id' | 'planId' | 'agency' | 'month' | 'announced'>, by: Written): Promise<void>;
  visited(id: string, visit: { date: CivilDate; team: string }, by: Written): Promise<boolean>;
  concluded(id: string, result: DocumentRef, by: Written): Promise<boolean>;
  /** Takes an inspection that was not made out of the plan. */
  remove(id: string, by: Written): Promise<boolean>;
  addFinding(id: string, finding: Omit<Finding, 'atMs'>, by: Written): Promise<void>;
}

export interface InspectionsTold {
  readonly plan: PlanInfo;
  /** All that could have been asked for. */
  readonly plans: readonly PlanInfo[];
  /** What the viewer may know, by month. */
  readonly inspections: readonly Inspection[];
  readonly coverage: Coverage;
}

type Done = Promise<Result<null, InspectionFault>>;

/** The year's inspections, as people keep and see them. `token` names an act for ever: sent twice, it is done once. */
export interface Inspections {
  /** Of the first plan when none is named; null when there is no such plan. */
  of(planId: string | undefined, viewer: Actor | null): Promise<InspectionsTold | null>;
  plan(actor: Actor, form: { planId: string; agency: string; month: number; announced: boolean }, token: string): Done;
  visit(actor: Actor, id: string, form: { date: string; team: string }): Done;
  conclude(actor: Actor, id: string, form: { date: string; number: string }): Done;
  remove(actor: Actor, id: string): Done;
  /** Gives the task by which the finding is put right, and tells its number. */
  find(
    actor: Actor,
    id: string,
    form: { text: string; due: string },
    token: string,
  ): Promise<Result<number, InspectionFault>>;
}
