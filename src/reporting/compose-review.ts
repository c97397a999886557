import type { NamedAgency, ReportFigures, ReportPlan, TaskRow } from '../domain/report/figures';
import { reportChapters } from '../messages/report/report-head';
import { reportOutlookText, reportProposalText, reportReviewText } from '../messages/report/report-review';
import { reportCells, reportColumns, reportTableText } from '../messages/report/report-tables';
import { captioned, chapter, column, paragraphs, row, section } from './blocks';
import type { Block, Table } from './document';
import { composeReasons } from './compose-reasons';
import { few, ROWS } from './few';
import { annexName, tableNumbers } from './numbering';

/** Those overdue longest, as many as the body has room for. */
const longestOverdue = ({ overdue }: ReportFigures): readonly TaskRow[] =>
  [...overdue].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.number - b.number).slice(0, ROWS);

const overdueTable = (figures: ReportFigures, plan: ReportPlan): Table => ({
  kind: 'table',
  columns: [
    column(reportColumns.order, 1.5, 'center'),
    column(reportColumns.task, 9),
    column(reportColumns.source, 3.2),
    column(reportColumns.lead, 4.4),
    column(reportColumns.due, 2.9, 'center'),
  ],
  rows: longestOverdue(figures).map((one, index) =>
    row(
      index + 1,
      reportCells.numberedTask(one),
      reportCells.source(plan),
      reportCells.lateLeads(one),
      reportCells.deadline(one),
    ),
  ),
});

const achieved = (figures: ReportFigures): readonly Block[] => {
  const leading = figures.agencies.filter((one) => one.lead.total > 0);
  const punctual = leading.filter((one) => one.lead.byLabel['not-done'] === 0 && one.lead.byLabel['done-late'] === 0);
  return paragraphs(
    reportReviewText.achieved(figures),
    reportReviewText.punctual(punctual.length, leading.length, annexName(figures, 'agencies')),
  );
};

const shortcomings = (figures: ReportFigures, plan: ReportPlan): readonly Block[] => {
  const { overdue, doneLate, rates, period } = figures;
  const late = figures.agencies.map((one) => one.coordinating.overdue).filter((count) => count > 0);
  const table = tableNumbers(figures).overdue;
  const silent = rates.update.of - rates.update.count;
  return [
    ...(overdue.length === 0
      ? paragraphs(reportReviewText.noOverdue)
      : [
          ...paragraphs(
            reportReviewText.overdue(
              overdue.length,
              table,
              longestOverdue(figures).length,
              annexName(figures, 'tasks'),
            ),
          ),
          ...captioned(reportTableText.caption(table, reportTableText.overdue), period, overdueTable(figures, plan)),
        ]),
    ...paragraphs(
      reportReviewText.doneLate(doneLate),
      ...few(
        [...doneLate].sort((a, b) => b.daysLate - a.daysLate),
        reportReviewText.doneLateTask,
        (rest) => reportReviewText.moreDoneLate(rest, annexName(figures, 'tasks')),
      ),
      late.length > 0 &&
        reportReviewText.coordinatingLate(
          late.reduce((all, one) => all + one, 0),
          late.length,
        ),
      silent > 0 && reportReviewText.silent(silent),
    ),
  ];
};

const outlook = (figures: ReportFigures, { code, name }: NamedAgency): readonly Block[] => {
  const own = figures.overdue.filter((one) => one.lateLeads.includes(code));
  return paragraphs(
    figures.overdue.length > 0 && reportOutlookText.overdue(figures.overdue.length, tableNumbers(figures).overdue),
    own.length > 0 && reportOutlookText.own(name, own.length),
    figures.next.length > 0
      ? reportOutlookText.due(figures.period, figures.next, annexName(figures, 'next'))
      : reportOutlookText.noneDue(figures.period),
    figures.ongoing.withoutDeadline > 0 && reportOutlookText.continuous(figures.ongoing.withoutDeadline),
    reportOutlookText.more,
  );
};

/** What UBND tỉnh is asked. The agency that reports does not ask for orders to itself. */
const proposals = (figures: ReportFigures, { name }: NamedAgency): readonly Block[] => {
  const submitted = figures.pending.filter((one) => one.state === 'submitted');
  const proposed = figures.pending.length - submitted.length;
  const late = [...new Set(figures.overdue.flatMap((one) => one.lateLeadNames))].filter((one) => one !== name);
  const said = paragraphs(
    submitted.length > 0 && reportProposalText.pending(submitted.length),
    ...few(submitted, reportProposalText.pendingOne, reportProposalText.morePending),
    proposed > 0 && reportProposalText.proposed(name, proposed),
    late.length > 0 && reportProposalText.overdue(late, annexName(figures, 'agencies')),
    figures.obstacles.length > 0 && reportProposalText.obstacles(figures.obstacles.length),
  );
  return said.length > 0 ? said : paragraphs(reportProposalText.none);
};

/** III to V: what was reached and what was not, and why; the next period; what is asked of UBND tỉnh. */
export const composeReview = (figures: ReportFigures, plan: ReportPlan, agency: NamedAgency): readonly Block[] => [
  chapter(reportChapters.review),
  section(reportChapters.achieved),
  ...achieved(figures),
  section(reportChapters.shortcomings),
  ...shortcomings(figures, plan),
  section(reportChapters.reasons),
  ...composeReasons(figures),
  chapter(reportChapters.outlook(figures.period)),
  ...outlook(figures, agency),
  chapter(reportChapters.proposals),
  ...proposals(figures, agency),
];
