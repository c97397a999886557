import type { Coverage } from '../domain/inspection/coverage';
import type { ReportFigures, ReportPlan } from '../domain/report/figures';
import { rateOf } from '../domain/report/counting';
import type { ReportLabel } from '../domain/task/status';
import { inspectionWords } from '../messages/inspection';
import { REPORT_LABELS } from '../messages/labels';
import { percentText } from '../messages/numbers';
import { reportPlanText, reportSubmissionText, reportUrgingText } from '../messages/report';
import { reportChapters } from '../messages/report-head';
import { reportCells, reportColumns, reportTableText } from '../messages/report-tables';
import { captioned, chapter, column, paragraph, paragraphs, row, section, total } from './blocks';
import type { Block, Table } from './document';
import { decisionsMade, tableNumbers } from './table-numbers';

export const LABELS: readonly ReportLabel[] = ['done', 'done-late', 'ongoing', 'not-done'];

const labelTable = (figures: ReportFigures): Table => ({
  kind: 'table',
  columns: [
    column(reportColumns.order, 1, 'center'),
    column(reportColumns.progress, 5),
    column(reportColumns.tasks, 2, 'center'),
    column(reportColumns.rate, 2, 'center'),
  ],
  rows: [
    ...LABELS.map((label, index) => {
      const count = figures.byLabel[label];
      return row(index + 1, REPORT_LABELS[label], count, percentText(rateOf(count, figures.total)));
    }),
    total('', reportTableText.total, figures.total, percentText(rateOf(figures.total, figures.total))),
  ],
});

const planBlocks = (figures: ReportFigures): readonly Block[] => [
  ...paragraphs(
    reportPlanText.totals(figures),
    reportPlanText.due(figures),
    reportPlanText.ongoing(figures),
    figures.withdrawn > 0 && reportPlanText.withdrawn(figures.withdrawn),
  ),
  ...captioned(
    reportTableText.caption(tableNumbers(figures).labels, reportTableText.labels),
    figures.period,
    labelTable(figures),
  ),
  ...paragraphs(reportPlanText.excused(figures)),
];

const coordination = (figures: ReportFigures): string => {
  const parts = figures.agencies.map((one) => one.coordinating);
  const sum = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((all, one) => all + of(one), 0);
  return reportUrgingText.coordination(
    sum((one) => one.total),
    sum((one) => one.done),
    sum((one) => one.noAnswer),
    parts.filter((one) => one.noAnswer > 0).length,
  );
};

const decisionBlocks = (figures: ReportFigures): readonly Block[] => {
  const decisions = decisionsMade(figures);
  if (decisions.length === 0) return [];
  const table: Table = {
    kind: 'table',
    columns: [
      column(reportColumns.order, 1.5, 'center'),
      column(reportColumns.task, 6),
      column(reportColumns.agency, 3),
      column(reportColumns.about, 2.6),
      column(reportColumns.decision, 4),
      column(reportColumns.decidedBy, 3.2),
    ],
    rows: decisions.map((one, index) => {
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
  };
  return [
    {
      kind: 'caption',
      text: reportTableText.caption(tableNumbers(figures).decisions, reportTableText.decisions),
      note: null,
    },
    table,
    paragraph(reportSubmissionText.documents),
  ];
};

/** I. Chỉ đạo, điều hành: the plan as a whole, what was done to move it, what UBND tỉnh decided. */
export const composeSteering = (
  figures: ReportFigures,
  plan: ReportPlan,
  agency: string,
  coverage: Coverage | null,
): readonly Block[] => {
  const dropped = figures.decisions.length - decisionsMade(figures).length;
  return [
    chapter(reportChapters.steering),
    section(reportChapters.plan(plan)),
    ...planBlocks(figures),
    section(reportChapters.urging),
    ...paragraphs(
      reportUrgingText.urging(agency, figures.urging),
      reportUrgingText.update(figures),
      coordination(figures),
    ),
    section(reportChapters.submissions),
    ...paragraphs(
      reportSubmissionText.climbs(figures),
      reportSubmissionText.submitted(agency, figures),
      dropped > 0 && reportSubmissionText.dropped(agency, dropped),
    ),
    ...decisionBlocks(figures),
    section(reportChapters.inspection),
    ...(coverage === null
      ? [paragraph(reportSubmissionText.inspection)]
      : [paragraph(inspectionWords.report(coverage, agency)), paragraph(reportSubmissionText.information)]),
  ];
};
