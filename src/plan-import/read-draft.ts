import type { AgencyCatalogue } from '../domain/directory/agency';
import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import type { DraftPlan, DraftTarget, DraftTask } from '../domain/plan/draft';
import { draftFromText } from '../domain/plan/draft-from-text';
import { fail, ok, type Result } from '../domain/result';
import type { FileNotice, FileProblem } from '../messages/plans/import';
import { pageList, tellGaps, tellNoFields, tellUnread } from './file-notices';
import type { PdfTables } from './pdf-tables';
import { admit, type PlanFile } from './plan-file';
import { appendixIn, type ListedRow } from './read-appendix';
import { openTables } from './read-tables';
import { readPlanDocument, type PlanDocument } from './read-text';
import { cellReaders } from './understand-file';

type TablesTold = NonNullable<ReturnType<typeof appendixIn>>;

const targetOf = ({
  area,
  text,
  part,
  comparator,
  figure,
  figureTo,
  unit,
  level,
  watcher,
}: DraftTarget): DraftTarget => ({
  ...{ area, text, part, comparator, figure, figureTo, unit, level },
  ...(watcher === undefined ? {} : { watcher }),
});

const taskOf = ({ area, group, cells }: ListedRow): DraftTask => {
  const { stt, text, lead, coordinating, deadline, product } = cells;
  return { area, stt: stt || null, text, group, stated: { lead, coordinating, deadline, product } };
};

/** A draft, with what was done in reading it that its sender should know. */
export interface DraftRead extends DraftPlan {
  readonly notices: readonly FileNotice[];
}

const hasTables = (file: PlanFile, { pdf }: PlanDocument): boolean => {
  if (pdf !== null) return pdf.tables.length > 0;
  const admitted = admit(file);
  return 'kind' in admitted && admitted.kind === 'docx';
};

/** What the text does not list is taken from the document's tables: targets, or tasks with who leads them and till when. */
const completed = (draft: DraftPlan, told: TablesTold): DraftPlan => {
  const rows = told.rows.filter(({ cells }) => cells.text !== '');
  const takesTasks = draft.tasks.length === 0 && rows.length > 0;
  const more = told.areas.filter(({ code }) => !draft.areas.some((area) => area.code === code));
  return {
    ...draft,
    targets: draft.targets.length > 0 ? draft.targets : told.targets.map(targetOf),
    tasks: takesTasks ? rows.map(taskOf) : draft.tasks,
    areas: takesTasks ? [...draft.areas, ...more.map((area) => ({ ...area, leads: [] }))] : draft.areas,
  };
};

/** Tables are never passed over untold: what was taken from them, what was left, and what could not be read. */
const tellTables = (
  draft: DraftPlan,
  whole: DraftPlan,
  told: TablesTold,
  pdf: PdfTables | null,
): readonly FileNotice[] => {
  const where = pdf === null ? '' : pageList(pdf.read);
  const takesTasks = whole.tasks !== draft.tasks;
  const isTaken = takesTasks || (draft.targets.length === 0 && whole.targets.length > 0);
  const isLeft = (told.rows.length > 0 && !takesTasks) || (told.targets.length > 0 && draft.targets.length > 0);
  return [
    ...(isTaken && pdf !== null ? [{ kind: 'from-pdf', said: where } as const] : []),
    ...(isLeft ? [{ kind: 'tables-left', said: where } as const] : []),
  ];
};

/**
 * A plan's file (txt, docx, pdf) as a draft, its agencies named by the catalogue. Never throws; a file that cannot be
 * read, or holds no plan, is told as a problem.
 */
export const readPlanDraft = async (
  file: PlanFile,
  catalogue: AgencyCatalogue,
): Promise<Result<DraftRead, FileProblem>> => {
  const read = await readPlanDocument(file);
  if (!read.ok) return read;
  const { text, pdf } = read.value;
  const draft = draftFromText(text, (name) => agenciesOfCell(name, catalogue).everybody);
  const opened = hasTables(file, read.value) ? await openTables(file) : null;
  const told = opened?.ok
    ? appendixIn(opened.value.tables, cellReaders(catalogue, draft.year ?? 0), draft.areas)
    : null;
  const whole = told === null ? draft : completed(draft, told);
  if (whole.targets.length + whole.tasks.length + whole.duties.length === 0) return fail('no-plan-in-it');
  const notices = [
    ...tellGaps(whole),
    ...(told === null ? [] : tellTables(draft, whole, told, pdf)),
    ...tellUnread(pdf?.unread ?? []),
    ...tellNoFields(whole.areas),
  ];
  return ok({ ...whole, notices });
};
