import type { AgencyCatalogue } from '../domain/directory/agency';
import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import type { DraftPlan, DraftTarget, DraftTask } from '../domain/plan/draft';
import { draftFromText } from '../domain/plan/draft-from-text';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/plans/import';
import { admit, type PlanFile } from './plan-file';
import { appendixIn, type ListedRow } from './read-appendix';
import { openTables } from './read-tables';
import { readPlanText } from './read-text';
import { cellReaders } from './understand-file';

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

/** What the text does not list is taken from the document's tables: targets, or tasks with who leads them and till when. */
const completed = async (file: PlanFile, draft: DraftPlan, catalogue: AgencyCatalogue): Promise<DraftPlan> => {
  const isWhole = draft.targets.length > 0 && draft.tasks.length > 0;
  const admitted = isWhole ? null : admit(file);
  if (admitted === null || 'problem' in admitted || admitted.kind !== 'docx') return draft;
  const opened = await openTables(file);
  const readers = cellReaders(catalogue, draft.year ?? 0);
  const told = opened.ok ? appendixIn(opened.value.tables, readers, draft.areas) : null;
  if (told === null) return draft;
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

/**
 * A plan's file (txt, docx, pdf) as a draft, its agencies named by the catalogue. Never throws; a file that cannot be
 * read, or holds no plan, is told as a problem.
 */
export const readPlanDraft = async (
  file: PlanFile,
  catalogue: AgencyCatalogue,
): Promise<Result<DraftPlan, FileProblem>> => {
  const text = await readPlanText(file);
  if (!text.ok) return text;
  const named = (name: string): readonly string[] => agenciesOfCell(name, catalogue).everybody;
  const draft = await completed(file, draftFromText(text.value, named), catalogue);
  const isEmpty = draft.targets.length + draft.tasks.length + draft.duties.length === 0;
  return isEmpty ? fail('no-plan-in-it') : ok(draft);
};
