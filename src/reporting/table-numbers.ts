import type { DecisionTaken, ReportFigures } from '../domain/report/figures';

/** Decisions of UBND tỉnh; what Sở Nội vụ did not submit is told in a sentence, not in the table. */
export const decisionsMade = (figures: ReportFigures): readonly DecisionTaken[] =>
  figures.decisions.filter((one) => one.decision.kind !== 'drop');

/** Numbers of the body's tables, without a gap where there were no decisions to list. */
export const tableNumbers = (figures: ReportFigures) => {
  const decisions = decisionsMade(figures).length > 0 ? 1 : 0;
  return { labels: 1, decisions: 2, areas: 2 + decisions, overdue: 3 + decisions };
};
