import type { PlanFunding } from '../domain/plan/plan-funding';
import { shortInstant } from '../messages/words/dates';
import { documentText } from '../messages/words/document-words';
import { grouped } from '../messages/words/numbers';
import { workbookText as words } from '../messages/plans/plan-workbooks';
import type { TextSheet } from '../ports/plan-workbooks';

/** Title row and heading row stand above the entries. */
const HEADING = 1;

/** A plan's money as a sheet of its own, the latest entry first; none for a plan of which nothing was written down. */
export const fundingSheet = (title: string, history: readonly PlanFunding[]): readonly TextSheet[] => {
  const rows = [...history]
    .reverse()
    .map(({ funding, document, byName, atMs }) => [
      shortInstant(atMs),
      funding?.amount == null ? '' : grouped(funding.amount),
      funding?.source ?? '',
      document === null ? '' : documentText(document),
      byName,
    ]);
  if (rows.length === 0) return [];
  return [{ name: words.funding, table: [[title], [...words.fundingHeadings], ...rows], headings: [HEADING] }];
};
