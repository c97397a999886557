import type { DecisionTaken, ReportFigures } from '../domain/report/figures';
import { reportTableText } from '../messages/report/report-tables';
import { NAMED, ROWS } from './few';

/** Decisions of UBND tỉnh; what Sở Nội vụ did not submit is told in a sentence, not in the table. */
export const decisionsMade = (figures: ReportFigures): readonly DecisionTaken[] =>
  figures.decisions.filter((one) => one.decision.kind !== 'drop');

/** Too many decisions for the body: their table is an annex. */
const decisionsApart = (figures: ReportFigures): boolean => decisionsMade(figures).length > ROWS;

/** Numbers of the body's tables, without a gap where there is no table of decisions. */
export const tableNumbers = (figures: ReportFigures) => {
  const decisions = decisionsMade(figures).length > 0 && !decisionsApart(figures) ? 1 : 0;
  return { labels: 1, decisions: decisions === 0 ? null : 2, areas: 2 + decisions, overdue: 3 + decisions };
};

export type AnnexKind = 'agencies' | 'tasks' | 'decisions' | 'reasons' | 'next';

/** The annexes that a report has, in their order. */
export const annexKinds = (figures: ReportFigures): readonly AnnexKind[] => {
  const { causes, excuses, obstacles, next } = figures;
  return [
    'agencies',
    'tasks',
    ...(decisionsApart(figures) ? (['decisions'] as const) : []),
    ...(causes.length + excuses.length + obstacles.length > NAMED ? (['reasons'] as const) : []),
    ...(next.length > 0 ? (['next'] as const) : []),
  ];
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const;

/** "Phụ lục III", as the body refers to it. */
export const annexName = (figures: ReportFigures, kind: AnnexKind): string =>
  reportTableText.annex(ROMAN[annexKinds(figures).indexOf(kind)] ?? '');
