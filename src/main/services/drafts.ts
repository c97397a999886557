import { agencyName } from '../../domain/directory/agency-names';
import { documentSymbol } from '../../domain/directory/document-symbol';
import { signingOf } from '../../domain/directory/signing';
import type { Clock } from '../../ports/clock';
import type { Delegations } from '../../ports/delegations';
import type { Directory } from '../../ports/directory';
import type { TaskViews } from '../../ports/task-views';
import { composeDraft } from '../../reporting/compose-draft';

interface Sources {
  readonly views: Pick<TaskViews, 'byNumber' | 'plans'>;
  readonly directory: Pick<Directory, 'catalogue' | 'officials'>;
  readonly delegations: Pick<Delegations, 'current'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Drafts of the documents that tasks call for: for the task page and the command line. */
export const createDrafts =
  ({ views, directory, delegations, clock }: Sources) =>
  async (taskNumber: number, name: string): Promise<Buffer | null> => {
    const nowMs = clock.now();
    const [state, plans, catalogue, officials, given] = await Promise.all([
      views.byNumber(taskNumber),
      views.plans(),
      directory.catalogue(),
      directory.officials(),
      delegations.current(nowMs),
    ]);
    const plan = plans.find((one) => one.id === state?.planId);
    if (state === null || plan === undefined) return null;
    return composeDraft(name, {
      state,
      agencyName: (code) => agencyName(catalogue, code),
      symbol: (code) => documentSymbol(catalogue, code),
      plan,
      signing: (code) => signingOf(code, officials, given, nowMs),
      nowMs,
    });
  };
