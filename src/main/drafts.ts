import { agencyName } from '../domain/directory/agency-names';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import type { TaskViews } from '../ports/task-views';
import { composeDraft } from '../reporting/compose-draft';

interface Sources {
  readonly views: Pick<TaskViews, 'byNumber' | 'plans'>;
  readonly directory: Pick<Directory, 'catalogue'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Drafts of the documents that tasks call for: for the task page and the command line. */
export const createDrafts =
  ({ views, directory, clock }: Sources) =>
  async (taskNumber: number, name: string): Promise<Buffer | null> => {
    const [state, plans, catalogue] = await Promise.all([
      views.byNumber(taskNumber),
      views.plans(),
      directory.catalogue(),
    ]);
    if (state === null) return null;
    const plan = plans.find((one) => one.id === state.planId);
    return composeDraft(name, {
      state,
      agencyName: (code) => agencyName(catalogue, code),
      planTitle: plan?.title ?? state.title,
      issuer: plan?.issuer ?? 'Ủy ban nhân dân tỉnh',
      nowMs: clock.now(),
    });
  };
