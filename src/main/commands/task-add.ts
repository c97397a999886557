import { randomUUID } from 'node:crypto';
import type { Config } from '../../config';
import { singleTaskFault, singleWords } from '../../messages/plans/single-task';
import { StartFault } from '../../ports/faults';
import { withDatabase } from './with-database';
import { createSingleTasks } from '../services/single-tasks';
import { print, say } from '../output';

export interface TaskAddOptions {
  readonly title: string;
  readonly leads: string;
  readonly number: string;
  readonly issuer: string;
  readonly coordinating?: string;
  readonly deadline?: string;
  readonly product?: string;
  readonly date?: string;
  readonly about?: string;
  readonly amount?: string;
  readonly funding?: string;
  readonly json?: boolean;
}

/**
 * `dondoc task add`: beside a running instance on its database, else on one started for the moment; the keeper starts
 * its workflow. Throws `StartFault` with what is wrong with it.
 */
export const taskAddCommand = async (config: Config, options: TaskAddOptions): Promise<void> => {
  await withDatabase(config, async ({ stores, clock }) => {
    const singles = createSingleTasks({ db: stores.db, plans: stores.plans, directory: stores.directory, clock });
    const { title, leads, number, issuer } = options;
    const {
      coordinating = '',
      deadline = '',
      product = '',
      date = '',
      about = '',
      amount = '',
      funding = '',
    } = options;
    const form = {
      ...{ title, leads, coordinating, deadline, product },
      source: { number, date, issuer, title: about },
      funding: { amount, source: funding },
    };
    const added = await singles.add(form, randomUUID(), 'system');
    if (!added.ok) throw new StartFault(singleTaskFault(added.error));
    if (options.json) print(JSON.stringify({ number: added.value }));
    else say(singleWords.added(added.value));
  });
};
