import type { WorkingCalendar } from '../domain/calendar/working-days';
import { documentSymbol } from '../domain/directory/document-symbol';
import type { CivilDate } from '../domain/calendar/civil-date';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { NamedAgency, ReportFigures, ReportPlan } from '../domain/report/figures';
import { figuresOf } from '../domain/report/figures-of';
import { choosePastPeriod, type PeriodFault, type ReportKind } from '../domain/report/periods';
import { fail, ok, type Result } from '../domain/result';
import {
  headPost,
  issuingAgency,
  openNumber,
  parentAgency,
  placeAndDate,
} from '../messages/documents/official-document';
import { reportHead, reportOpening } from '../messages/report/report-head';
import { countedAgencies, coverageOf } from '../domain/inspection/coverage';
import { fundingAt, fundsOfTasks } from '../domain/plan/plan-funding';
import { planFundingReport } from '../messages/plans/plan-funding';
import { matterOf } from '../messages/report/report-matter';
import type { InspectionStore } from '../ports/inspections';
import type { PlanFundingStore } from '../ports/plan-funding';
import type { LogReader } from '../ports/task-views';
import { paragraph } from './blocks';
import { composeAnnexes } from './compose-annexes';
import { composeAreas } from './compose-areas';
import { composeReview } from './compose-review';
import { composeSteering, type Beside } from './compose-steering';
import type { OfficialDocument } from './document';

export interface ReportSources {
  readonly reader: LogReader;
  readonly inspections: Pick<InspectionStore, 'ofPlan' | 'target'>;
  readonly fundings: Pick<PlanFundingStore, 'of'>;
  readonly plan: ReportPlan;
  readonly catalogue: AgencyCatalogue;
  readonly calendar: WorkingCalendar;
  /** By the plan clock. */
  readonly today: CivilDate;
}

export interface ReportRequest {
  readonly kind: ReportKind;
  readonly asOf: CivilDate;
}

export interface ReportModel {
  readonly plan: ReportPlan;
  readonly figures: ReportFigures;
  /** How far the log had come: with the instant it freezes what the report was told from. */
  readonly position: bigint;
  readonly document: OfficialDocument;
}

export type ReportFault = PeriodFault | { readonly code: 'no-tasks'; readonly asOf: CivilDate };

/** The report as it would be laid out: figures and sentences, from the log as it stood at the end of `asOf`. */
export const buildReport = async (
  { reader, inspections, fundings, plan, catalogue, calendar, today }: ReportSources,
  { kind, asOf }: ReportRequest,
): Promise<Result<ReportModel, ReportFault>> => {
  const chosen = choosePastPeriod(kind, asOf, plan.year, today);
  if (!chosen.ok) return chosen;
  const period = chosen.value;
  const { states, position } = await reader.asOf(plan.id, period.asOfMs);
  // The reader's interval leaves out its first instant; the rules cut exactly.
  const events = await reader.eventsBetween(plan.id, period.fromMs - 1, period.asOfMs);
  const figures = figuresOf({ plan, states, events, catalogue, period, calendar });
  if (figures.standingAgency === null || figures.total === 0) return fail({ code: 'no-tasks', asOf });
  const [planned, target, funded] = await Promise.all([
    inspections.ofPlan(plan.id),
    inspections.target(plan.id),
    fundings.of(plan.id),
  ]);
  const until = { day: period.asOf, ms: period.asOfMs };
  const coverage = planned.length === 0 ? null : coverageOf(planned, countedAgencies(catalogue), target, until);
  const money = planFundingReport(fundingAt(funded, period.asOfMs), fundsOfTasks(states));
  const issuer = { ...figures.standingAgency, symbol: documentSymbol(catalogue, figures.standingAgency.code) };
  return ok({ plan, figures, position, document: compose(figures, plan, issuer, { coverage, money }) });
};

/** Who issues the report, with its abbreviation in the report's symbol. */
type Issuer = NamedAgency & { readonly symbol: string };

const compose = (figures: ReportFigures, plan: ReportPlan, agency: Issuer, beside: Beside): OfficialDocument => {
  const { name } = agency;
  const symbol = reportHead.symbol(agency.symbol);
  const { period } = figures;
  return {
    title: reportHead.title(plan, period),
    toldForMs: period.asOfMs,
    parentAgency: parentAgency(plan.issuer),
    agency: issuingAgency(name),
    numberLine: openNumber(symbol),
    dateLine: placeAndDate(plan.issuer, period.asOf),
    kindName: reportHead.kindName,
    subject: reportHead.subject(plan, period),
    addressee: reportHead.addressee(plan),
    blocks: [
      paragraph(reportOpening.basis(plan, name, period)),
      paragraph(reportOpening.data(period)),
      ...composeSteering(figures, matterOf(plan).short, name, beside),
      ...composeAreas(figures),
      ...composeReview(figures, plan, agency),
    ],
    closing: reportOpening.close(plan, name, period),
    recipients: reportHead.recipients(name),
    // Told of a day in the past: who signs on the day of issue is not known yet.
    signature: { lines: [headPost(name)], name: null },
    annexes: composeAnnexes(figures, reportHead.attachedTo(symbol, name, period)),
  };
};
