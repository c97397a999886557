import { LABELS } from '../domain/task/status';
import type { AreaFigures, ReportFigures } from '../domain/report/figures';
import { REPORT_LABELS } from '../messages/words/labels';
import { percentText } from '../messages/words/numbers';
import { reportAreaText } from '../messages/report/report';
import { reportChapters } from '../messages/report/report-head';
import { reportColumns, reportTableText } from '../messages/report/report-tables';
import { captioned, chapter, column, paragraph, paragraphs, row, section, total } from './blocks';
import type { Block, Table } from './document';
import { few } from './few';
import { annexName, tableNumbers } from './numbering';

const areaTable = (figures: ReportFigures): Table => ({
  kind: 'table',
  columns: [
    column(reportColumns.order, 1.4, 'center'),
    column(reportColumns.area, 6),
    column(reportColumns.total, 1.5, 'center'),
    ...LABELS.map((label) => column(REPORT_LABELS[label], 2, 'center')),
    column(reportColumns.completion, 2, 'center'),
  ],
  rows: [
    ...figures.areas.map((area, index) =>
      row(
        index + 1,
        area.name,
        area.total,
        ...LABELS.map((label) => area.byLabel[label]),
        percentText(area.completion),
      ),
    ),
    total(
      '',
      reportTableText.total,
      figures.total,
      ...LABELS.map((label) => figures.byLabel[label]),
      percentText(figures.rates.completion),
    ),
  ],
});

const areaBlocks = (area: AreaFigures, index: number, figures: ReportFigures): readonly Block[] => {
  const heading = section(`${index + 1}. ${area.name}`);
  if (area.total === 0) return [heading, paragraph(reportAreaText.none)];
  const rows = figures.tasks.filter((one) => one.area === area.code);
  const finished = rows.filter((one) => one.label === 'done' || one.label === 'done-late');
  const overdue = rows.filter((one) => one.label === 'not-done');
  return [
    heading,
    ...paragraphs(
      reportAreaText.totals(area),
      finished.length > 0 && reportAreaText.finished,
      ...few(finished, reportAreaText.finishedTask, (rest) =>
        reportAreaText.moreFinished(rest, annexName(figures, 'tasks')),
      ),
      overdue.length > 0 && reportAreaText.overdue(overdue, tableNumbers(figures).overdue),
    ),
  ];
};

/** II. Kết quả theo lĩnh vực: one table over all, then what was finished in each. */
export const composeAreas = (figures: ReportFigures): readonly Block[] => [
  chapter(reportChapters.areas),
  ...captioned(
    reportTableText.caption(tableNumbers(figures).areas, reportTableText.areas),
    figures.period,
    areaTable(figures),
  ),
  ...figures.areas.flatMap((area, index) => areaBlocks(area, index, figures)),
];
