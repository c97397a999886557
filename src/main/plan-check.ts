import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import { understandDeadline } from '../domain/deadline/understand-deadline';
import { recogniseAgencies } from '../domain/directory/recognise-agencies';
import type { AgencyCatalogue } from '../domain/directory/agency';
import { rowStanding, type ListingRow, type RowStanding } from '../domain/plan/listing';
import { fileNoticeText, rowFaultText, rowProblemText } from '../messages/import';
import type { FileUnderstood } from '../plan-import/understand-file';

/** One row of what `dondoc plan check FILE --json` prints. */
interface CheckedRow {
  readonly sheet: string;
  readonly row: number;
  readonly stt: string;
  readonly area: string;
  readonly group: string | null;
  readonly text: string;
  readonly product: string | null;
  readonly lead: { readonly said: string; readonly codes: readonly string[] };
  readonly coordinating: { readonly said: string; readonly codes: readonly string[] };
  /** Of which the lead calls in whom it needs ("các cơ quan liên quan"). */
  readonly openGroups: readonly string[];
  readonly deadline: {
    readonly said: string;
    readonly kind: string;
    readonly due: string | null;
    readonly every: string | null;
  };
  readonly standing: RowStanding;
  readonly sure: boolean;
  readonly doubts: readonly {
    readonly column: string;
    readonly problem: string;
    readonly said: string;
    readonly why: string;
  }[];
  /** For names that the catalogue does not know: the nearest that it does. */
  readonly nearest: readonly { readonly said: string; readonly codes: readonly string[] }[];
}

export interface CheckJson {
  readonly file: string;
  readonly title: string | null;
  readonly year: number;
  readonly number: string | null;
  readonly areas: FileUnderstood['areas'];
  readonly counts: Readonly<Record<'rows' | 'tasks' | 'sure' | 'doubtful' | 'leftOut' | 'targets' | 'duties', number>>;
  readonly rows: readonly CheckedRow[];
  /** Of the file and its headings. */
  readonly faults: readonly string[];
}

const nearestIn = (row: ListingRow, catalogue: AgencyCatalogue): CheckedRow['nearest'] =>
  row.faults.some((fault) => fault.problem === 'agency-unknown')
    ? [row.cells.lead, row.cells.coordinating]
        .flatMap((text) => recogniseAgencies(text, catalogue).unknown)
        .map((one) => ({ said: one.text, codes: one.nearest.map((near) => near.code) }))
    : [];

/** What the cells of a row say by themselves, for one that is no task. */
const alone = ({ cells }: ListingRow, catalogue: AgencyCatalogue, year: number) => ({
  leads: agenciesOfCell(cells.lead, catalogue).everybody,
  coordinating: agenciesOfCell(cells.coordinating, catalogue).everybody,
  deadline: understandDeadline(cells.deadline, { year }),
});

const checkedRow = (row: ListingRow, catalogue: AgencyCatalogue, year: number): CheckedRow => {
  const { task, cells, faults, sheet, stt, area, group } = { ...row, stt: row.cells.stt };
  const standing = rowStanding(row);
  const { leads, coordinating, deadline } = task ?? alone(row, catalogue, year);
  return {
    ...{
      sheet,
      row: row.row,
      stt,
      area,
      group,
      text: cells.text,
      product: cells.product === '' ? null : cells.product,
    },
    lead: { said: cells.lead, codes: leads },
    coordinating: { said: cells.coordinating, codes: coordinating },
    openGroups: (task?.openGroups ?? []).map((one) => one.words),
    deadline: { said: cells.deadline, kind: deadline.kind, due: deadline.due, every: deadline.every },
    ...{ standing, sure: standing === 'sure' },
    doubts: faults.map(({ column, problem, said }) => ({
      column,
      problem,
      said,
      why: rowProblemText({ problem, said }),
    })),
    nearest: nearestIn(row, catalogue),
  };
};

/** The listing of a file: row by row what was understood, how sure, what is doubtful and why. */
export const checkJson = (file: string, understood: FileUnderstood, catalogue: AgencyCatalogue): CheckJson => {
  const rows = understood.rows.map((row) => checkedRow(row, catalogue, understood.year));
  const count = (standing: RowStanding): number => rows.filter((row) => row.standing === standing).length;
  const [sure, doubtful, leftOut] = [count('sure'), count('doubtful'), count('left-out')];
  const { head, year, areas, targets, duties } = understood;
  return {
    ...{ file, title: head.title, year, number: head.number, areas },
    counts: {
      ...{ rows: rows.length, tasks: sure + doubtful, sure, doubtful, leftOut },
      ...{ targets: targets.length, duties: duties.length },
    },
    rows,
    faults: [...understood.notices.map(fileNoticeText), ...understood.faults.map(rowFaultText)],
  };
};

/** The same for reading in a terminal: the doubtful rows, then the sums. */
export const checkText = ({ title, rows, counts, faults }: CheckJson): string =>
  [
    ...(title === null ? [] : [title]),
    ...faults,
    ...rows
      .filter((row) => !row.sure)
      .map(
        (row) =>
          `Dòng ${row.row}${row.sheet === '' ? '' : ` (${row.sheet})`}: ${row.doubts.map((one) => one.why).join('; ')}`,
      ),
    `${counts.rows} dòng: ${counts.sure} chắc chắn, ${counts.doubtful} cần xem, ${counts.leftOut} chưa thành nhiệm vụ.`,
  ].join('\n');
