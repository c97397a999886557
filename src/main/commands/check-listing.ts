import { agenciesOfCell } from '../../domain/directory/agencies-of-cell';
import { understandDeadline } from '../../domain/deadline/understand-deadline';
import { recogniseAgencies } from '../../domain/directory/recognise-agencies';
import type { AgencyCatalogue } from '../../domain/directory/agency';
import { rowStanding, type ListingRow, type RowStanding } from '../../domain/plan/listing';
import { fileNoticeText, listingText, rowFaultText, rowWhy } from '../../messages/plans/import';
import type { FileHead } from '../../plan-import/read-in-thread';
import { postTitlesIn } from '../../domain/directory/post-titles';

interface CheckedAgencies {
  readonly said: string;
  readonly codes: readonly string[];
  /** Titles of posts ("Giám đốc") that were understood as their agencies. */
  readonly byTitle: readonly string[];
}

/** One row of what `dondoc plan check FILE --json` prints. */
interface CheckedRow {
  readonly sheet: string;
  readonly row: number;
  readonly stt: string;
  readonly area: string;
  readonly group: string | null;
  readonly text: string;
  readonly product: string | null;
  readonly lead: CheckedAgencies;
  readonly coordinating: CheckedAgencies;
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

const checkedAgencies = (said: string, codes: readonly string[]): CheckedAgencies => ({
  said,
  codes,
  byTitle: postTitlesIn(said),
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
    lead: checkedAgencies(cells.lead, leads),
    coordinating: checkedAgencies(cells.coordinating, coordinating),
    openGroups: (task?.openGroups ?? []).map((one) => one.words),
    deadline: { said: cells.deadline, kind: deadline.kind, due: deadline.due, every: deadline.every },
    ...{ standing, sure: standing === 'sure' },
    doubts: faults.map(({ column, problem, said }) => ({
      column,
      problem,
      said,
      why: rowWhy(row, { problem, said }),
    })),
    nearest: nearestIn(row, catalogue),
  };
};

type Count = Readonly<
  Record<'rows' | 'tasks' | 'sure' | 'doubtful' | 'leftOut' | 'undated' | 'targets' | 'duties', number>
>;

/** How a listing is told, piece by piece as it is read. */
export interface Listing {
  head(head: FileHead): string;
  /** One row after the other: long texts would stay in memory long after they are written. */
  row(row: ListingRow): string;
  end(): string;
}

/** Counts rows as they pass. */
const counting = () => {
  const seen = new Map<RowStanding, number>();
  let undated = 0;
  return {
    add: (row: ListingRow): void => {
      const standing = rowStanding(row);
      seen.set(standing, (seen.get(standing) ?? 0) + 1);
      if (row.task !== null && row.cells.deadline.trim() === '') undated += 1;
    },
    total: ({ targets, duties }: FileHead): Count => {
      const of = (standing: RowStanding): number => seen.get(standing) ?? 0;
      const [sure, doubtful, leftOut] = [of('sure'), of('doubtful'), of('left-out')];
      return {
        ...{ rows: sure + doubtful + leftOut, tasks: sure + doubtful, sure, doubtful, leftOut, undated },
        ...{ targets: targets.length, duties: duties.length },
      };
    },
  };
};

const faultsOf = ({ notices, faults }: FileHead): readonly string[] => [
  ...notices.map(fileNoticeText),
  ...faults.map(rowFaultText),
];

/**
 * The listing of a file as JSON: row by row what was understood, how sure, what is doubtful and why; the sums after
 * them. A large file is never one string.
 */
export const jsonListing = (file: string, catalogue: AgencyCatalogue): Listing => {
  const counts = counting();
  let told: FileHead | null = null;
  let isFirst = true;
  return {
    head: (head) => {
      told = head;
      const { title, number } = head.head;
      const { year, areas } = head;
      return `${JSON.stringify({ file, title, year, number, areas }).slice(0, -1)},"rows":[`;
    },
    row: (row) => {
      counts.add(row);
      const text = JSON.stringify(checkedRow(row, catalogue, told?.year ?? 0));
      const piece = isFirst ? text : `,${text}`;
      isFirst = false;
      return piece;
    },
    end: () => {
      const sums =
        told === null
          ? {}
          : {
              targets: told.targets.map(({ origin, ...target }) => ({ row: origin?.row ?? null, ...target })),
              duties: told.duties.map(({ origin, ...duty }) => ({ row: origin?.row ?? null, ...duty })),
              ...{ counts: counts.total(told), faults: faultsOf(told) },
            };
      return `],${JSON.stringify(sums).slice(1)}\n`;
    },
  };
};

/** The same for reading in a terminal: the rows that are not sure, then the sums. */
export const textListing = (): Listing => {
  const counts = counting();
  let told: FileHead | null = null;
  return {
    head: (head) => {
      told = head;
      const { title } = head.head;
      return [...(title === null ? [] : [title]), ...faultsOf(head)].map((line) => `${line}\n`).join('');
    },
    row: (one) => {
      counts.add(one);
      return rowStanding(one) === 'sure' ? '' : `${listingText.row(one)}\n`;
    },
    end: () => {
      if (told === null) return '';
      return `${listingText.sums(counts.total(told))}\n`;
    },
  };
};
