import type { ReportFigures } from '../domain/report/figures';
import { reportSubmissionText } from '../messages/report/report';
import { reportCells, reportColumns } from '../messages/report/report-tables';
import { column, row } from './blocks';
import type { Table } from './document';
import { decisionsMade } from './numbering';

/** What UBND tỉnh decided in the period: in the body, or in an annex when there is much of it. */
export const decisionTable = (figures: ReportFigures): Table => ({
  kind: 'table',
  columns: [
    column(reportColumns.order, 1.5, 'center'),
    column(reportColumns.task, 6),
    column(reportColumns.agency, 3),
    column(reportColumns.about, 2.6),
    column(reportColumns.decision, 4),
    column(reportColumns.decidedBy, 3.2),
  ],
  rows: decisionsMade(figures).map((one, index) => {
    const extension = figures.extensions.find(
      (other) => other.number === one.number && other.agency.code === one.agency.code && other.on === one.on,
    );
    return row(
      index + 1,
      reportCells.numberedTask(one),
      one.agency.name,
      reportSubmissionText.about(one),
      reportSubmissionText.decision(one, extension ?? null),
      reportCells.decided(one),
    );
  }),
});
