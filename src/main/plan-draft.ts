import type { DraftArea, DraftDuty, DraftPlan, DraftSlip, DraftTarget, DraftTask } from '../domain/plan/draft';
import { draftFromText, type NameAgencies } from '../domain/plan/draft-from-text';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/import';
import { readPlanText } from '../plan-import/read-text';
import { readPlanFile } from './read-plan-file';

type Suggested<T> = T & { readonly suggestions: readonly Pick<DraftSlip, 'said' | 'suggestion'>[] };

/** What `dondoc plan draft FILE --json` prints. */
export interface DraftJson {
  readonly title: string;
  readonly year: number | null;
  readonly number: string | null;
  readonly areas: readonly Suggested<DraftArea>[];
  readonly targets: readonly Suggested<DraftTarget>[];
  readonly tasks: readonly Suggested<DraftTask>[];
  readonly duties: readonly Suggested<DraftDuty>[];
}

const isEmpty = ({ targets, tasks, duties }: DraftPlan): boolean =>
  targets.length === 0 && tasks.length === 0 && duties.length === 0;

/** The draft as others read it: suggestions beside the items that they are about. */
export const draftJson = ({ title, year, number, areas, targets, tasks, duties, slips }: DraftPlan): DraftJson => {
  const suggested = <T>(part: DraftSlip['at']['part'], items: readonly T[]): readonly Suggested<T>[] =>
    items.map((item, index) => ({
      ...item,
      suggestions: slips
        .filter((slip) => slip.at.part === part && slip.at.index === index)
        .map(({ said, suggestion }) => ({ said, suggestion })),
    }));
  return {
    title,
    year,
    number,
    areas: suggested('areas', areas),
    targets: suggested('targets', targets),
    tasks: suggested('tasks', tasks),
    duties: suggested('duties', duties),
  };
};

/** Reads a plan's file into a draft. A file that cannot be read, or holds no plan, is told as a problem. */
export const readDraft = async (path: string, nameAgencies?: NameAgencies): Promise<Result<DraftPlan, FileProblem>> => {
  const file = await readPlanFile(path);
  if (!file.ok) return file;
  const text = await readPlanText(file.value);
  if (!text.ok) return text;
  const draft = draftFromText(text.value, nameAgencies);
  return isEmpty(draft) ? fail('no-plan-in-it') : ok(draft);
};
