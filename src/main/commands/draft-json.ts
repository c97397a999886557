import type { DraftArea, DraftDuty, DraftPlan, DraftSlip, DraftTarget, DraftTask } from '../../domain/plan/draft';

type Suggested<T> = T & { readonly suggestions: readonly Pick<DraftSlip, 'said' | 'suggestion'>[] };

/** What `dondoc plan draft FILE --json` prints. */
export interface DraftJson {
  readonly title: string;
  readonly year: number | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly areas: readonly Suggested<DraftArea>[];
  readonly targets: readonly Suggested<DraftTarget>[];
  readonly tasks: readonly Suggested<DraftTask>[];
  readonly duties: readonly Suggested<DraftDuty>[];
  readonly passedOver: DraftPlan['passedOver'];
}

/** The draft as others read it: suggestions beside the items that they are about. */
export const draftJson = (draft: DraftPlan): DraftJson => {
  const { title, year, number, date, issuer, areas, targets, tasks, duties, slips, passedOver } = draft;
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
    date,
    issuer,
    areas: suggested('areas', areas),
    targets: suggested('targets', targets),
    tasks: suggested('tasks', tasks),
    duties: suggested('duties', duties),
    passedOver,
  };
};
