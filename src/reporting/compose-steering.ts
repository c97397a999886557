import type { Coverage } from '../domain/inspection/coverage';
import type { ReportFigures } from '../domain/report/figures';
import { rateOf } from '../domain/report/counting';
import { LABELS } from '../domain/task/status';
import { inspectionWords } from '../messages/plans/inspection';
import { REPORT_LABELS } from '../messages/words/labels';
import { percentText } from '../messages/words/numbers';
import { reportPlanText, reportSubmissionText, reportUrgingText } from '../messages/report/report';
import { reportChapters } from '../messages/report/report-head';
import { reportColumns, reportTableText } from '../messages/report/report-tables';
import { captioned, chapter, column, paragraph, paragraphs, row, section, total } from './blocks';
import type { Block, Table } from './document';
import { decisionTable } from './decision-table';
import { annexName, decisionsMade, tableNumbers } from './numbering';

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

const planBlocks = (figures: ReportFigures, money: string | null): readonly Block[] => [
  ...paragraphs(
    reportPlanText.totals(figures),
    reportPlanText.due(figures),
    reportPlanText.ongoing(figures),
    figures.withdrawn > 0 && reportPlanText.withdrawn(figures.withdrawn),
    money,
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
    annexName(figures, 'agencies'),
  );
};

const decisionBlocks = (figures: ReportFigures): readonly Block[] => {
  const decisions = decisionsMade(figures);
  if (decisions.length === 0) return [];
  const { decisions: number } = tableNumbers(figures);
  return [
    ...(number === null
      ? [paragraph(reportSubmissionText.decided(decisions, annexName(figures, 'decisions')))]
      : [
          { kind: 'caption', text: reportTableText.caption(number, reportTableText.decisions), note: null } as const,
          decisionTable(figures),
        ]),
    paragraph(reportSubmissionText.documents),
  ];
};

/** What is kept beside the log: how far inspections reach, and the sentence about money; null where there is nothing. */
export interface Beside {
  readonly coverage: Coverage | null;
  readonly money: string | null;
}

/** I. Chỉ đạo, điều hành: the plan as a whole, what was done to move it, what UBND tỉnh decided. */
export const composeSteering = (
  figures: ReportFigures,
  matter: string,
  agency: string,
  { coverage, money }: Beside,
): readonly Block[] => {
  const dropped = figures.decisions.length - decisionsMade(figures).length;
  return [
    chapter(reportChapters.steering),
    section(reportChapters.plan),
    ...planBlocks(figures, money),
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
      ? [paragraph(reportSubmissionText.inspection(matter))]
      : [paragraph(inspectionWords.report(coverage, agency)), paragraph(reportSubmissionText.information(matter))]),
  ];
};
