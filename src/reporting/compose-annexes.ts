import { LABELS } from '../domain/task/status';
import type { ReportFigures, TaskRow } from '../domain/report/figures';
import { assertNever } from '../domain/result';
import { REPORT_LABELS } from '../messages/words/labels';
import { reportNoteCells } from '../messages/report/report-reasons';
import { reportCells, reportColumns, reportTableText } from '../messages/report/report-tables';
import { column, paragraph, row } from './blocks';
import { reasonTable } from './compose-reasons';
import { decisionTable } from './decision-table';
import type { Annex, Row, Table } from './document';
import { annexKinds, annexName, type AnnexKind } from './numbering';

const agencyTable = (figures: ReportFigures): Table => {
  const { leading, coordinating } = reportColumns;
  return {
    kind: 'table',
    columns: [
      column(reportColumns.order, 1.2, 'center'),
      column(reportColumns.agency, 6.4),
      column(reportColumns.total, 1.6, 'center', leading),
      ...LABELS.map((label) => column(REPORT_LABELS[label], 1.9, 'center', leading)),
      column(reportColumns.excused, 1.6, 'center', leading),
      column(reportColumns.total, 1.6, 'center', coordinating),
      column(reportColumns.coordinatingDone, 1.9, 'center', coordinating),
      column(reportColumns.coordinatingOverdue, 1.9, 'center', coordinating),
      column(reportColumns.noAnswer, 1.9, 'center', coordinating),
    ],
    rows: figures.agencies.map((one, index) =>
      row(
        index + 1,
        one.name,
        one.lead.total,
        ...LABELS.map((label) => one.lead.byLabel[label]),
        one.lead.excused,
        one.coordinating.total,
        one.coordinating.done,
        one.coordinating.overdue,
        one.coordinating.noAnswer,
      ),
    ),
  };
};

const TASK_COLUMNS = [
  column(reportColumns.number, 1, 'center'),
  column(reportColumns.taskName, 9),
  column(reportColumns.lead, 4),
  column(reportColumns.due, 2.6, 'center'),
];

const taskTable = (figures: ReportFigures): Table => ({
  kind: 'table',
  columns: [...TASK_COLUMNS, column(reportColumns.result, 4.6), column(reportColumns.progress, 2.4, 'center')],
  rows: figures.areas.flatMap((area, index): Row[] => {
    const own = figures.tasks.filter((one) => one.area === area.code);
    if (own.length === 0) return [];
    return [{ kind: 'group', text: `${index + 1}. ${area.name}` }, ...own.map(taskRow)];
  }),
});

const taskRow = (one: TaskRow): Row =>
  row(
    one.number,
    one.title,
    reportCells.leads(one),
    reportCells.deadline(one),
    reportCells.result(one),
    reportCells.label(one),
  );

const nextTable = (figures: ReportFigures): Table => ({
  kind: 'table',
  columns: TASK_COLUMNS,
  rows: figures.next.map((one) => row(one.number, one.title, reportCells.leads(one), reportCells.deadline(one))),
});

type Content = Omit<Annex, 'name' | 'attachedTo'>;

const contentOf = (kind: AnnexKind, figures: ReportFigures): Content => {
  switch (kind) {
    case 'agencies':
      return {
        title: reportTableText.agenciesTitle,
        landscape: true,
        blocks: [paragraph(reportTableText.notShared), agencyTable(figures)],
      };
    case 'tasks':
      return { title: reportTableText.tasksTitle, landscape: true, blocks: [taskTable(figures)] };
    case 'decisions':
      return { title: reportTableText.decisionsTitle, landscape: true, blocks: [decisionTable(figures)] };
    case 'reasons':
      return { title: reportNoteCells.title, landscape: true, blocks: [reasonTable(figures)] };
    case 'next':
      return { title: reportTableText.nextTitle(figures.period), landscape: false, blocks: [nextTable(figures)] };
    default:
      return assertNever(kind);
  }
};

/** Agencies, all tasks, what the body has no room for, and what is due next. */
export const composeAnnexes = (figures: ReportFigures, attachedTo: string): readonly Annex[] =>
  annexKinds(figures).map((kind) => ({ ...contentOf(kind, figures), name: annexName(figures, kind), attachedTo }));
