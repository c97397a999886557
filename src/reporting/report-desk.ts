import { createHash } from 'node:crypto';
import { z } from 'zod';
import { civilDateAt } from '../domain/calendar/civil-date';
import type { WorkingCalendar } from '../domain/calendar/working-days';
import { choosePlan } from '../domain/plan/choose-plan';
import { mayReport } from '../domain/report/may-report';
import { REPORT_KINDS } from '../domain/report/periods';
import { fail, ok } from '../domain/result';
import { isMarkedSecret } from '../domain/text/secrecy';
import { authorText } from '../messages/words/author';
import { documentText } from '../messages/chat/documents';
import { planChoiceText } from '../messages/plans/plan-choice';
import { reportFaultText } from '../messages/report/report-head';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import type { Files } from '../ports/files';
import type { KeptReport, ReportDesk, ReportOrder, ReportStore } from '../ports/reports';
import type { TaskViews } from '../ports/task-views';
import { buildReport, type ReportModel, type ReportSources } from './build-report';
import { renderDocx } from './render-docx';
import { reportFault } from './report-fault';

export interface ReportDeskPorts extends Pick<ReportSources, 'reader' | 'inspections' | 'fundings'> {
  readonly reports: ReportStore;
  readonly views: Pick<TaskViews, 'plans'>;
  readonly directory: Pick<Directory, 'catalogue'>;
  readonly files: Pick<Files, 'put'>;
  /** Null before anything is loaded. */
  readonly calendar: () => Promise<WorkingCalendar | null>;
  readonly clock: Pick<Clock, 'now'>;
}

const Kind = z.enum(REPORT_KINDS);
const LONGEST_NOTE = 500;

const idOf = ({ plan, position }: ReportModel, { kind, asOf }: ReportOrder): string =>
  createHash('sha256').update(`${plan.id} ${kind} ${asOf} ${position}`).digest('hex').slice(0, 24);

/** Makes reports, keeps them as they were made, and hands them to the outbox. */
export const createReportDesk = (ports: ReportDeskPorts): ReportDesk => {
  const { reports, views, directory, files, clock } = ports;
  return {
    latest: (limit) => reports.latest(limit),
    make: async (order, by) => {
      if (!mayReport(by)) return fail(documentText.onlyStanding);
      const kind = Kind.safeParse(order.kind);
      if (!kind.success) return fail(reportFaultText['not-a-kind'](order.kind, REPORT_KINDS));
      const [plans, catalogue, calendar] = await Promise.all([views.plans(), directory.catalogue(), ports.calendar()]);
      const chosen = choosePlan(plans, order.planId ?? undefined);
      if (!chosen.ok) return fail(planChoiceText(chosen.error));
      if (calendar === null) return fail(documentText.noPlan);
      const { value: plan } = chosen;
      const sources = { ...ports, plan, catalogue, calendar, today: civilDateAt(clock.now()) };
      const built = await buildReport(sources, { kind: kind.data, asOf: order.asOf });
      if (!built.ok) return fail(reportFault(built.error));
      const { document, position } = built.value;
      const nowMs = clock.now();
      const name = documentText.fileName(document.title, order.asOf);
      const { hash, size } = await files.put(await renderDocx(document), name, nowMs);
      const report: KeptReport = {
        ...{ id: idOf(built.value, order), planId: plan.id, kind: kind.data, asOf: order.asOf, position },
        ...{ title: document.title, file: { hash, name, size }, builtAtMs: nowMs, byName: authorText(by) },
      };
      await reports.keep(report);
      return ok(report);
    },
    send: async (id, { to, note, urgent }, by) => {
      if (!mayReport(by)) return fail(documentText.onlyStanding);
      if (note !== null && isMarkedSecret(note)) return fail(documentText.secret);
      const report = await reports.find(id);
      if (report === null) return fail(documentText.noSuchReport);
      if (to.length === 0) return fail(documentText.nobody);
      const sending = { to, urgent, by: authorText(by), note: note === null ? null : note.slice(0, LONGEST_NOTE) };
      return ok(await reports.send(report, sending, clock.now()));
    },
  };
};
