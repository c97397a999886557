import { createDirectoryChanges } from '../../adapters/prisma/directory/directory-changes';
import type { Config } from '../../config';
import { civilDateAt, isCivilDate } from '../../domain/calendar/civil-date';
import { directoryFault, organisationText } from '../../messages/web/organisation';
import { StartFault } from '../../ports/faults';
import { changeFault } from '../../domain/directory/change-fault';
import { changeId, type DirectoryChange } from '../../domain/directory/change';
import type { Actor } from '../../domain/task/actor';
import { withDatabase } from './with-database';
import { say } from '../output';

/** Whoever may run the command administers the instance. */
const ADMIN: Actor = {
  officialId: 'dondoc',
  ...organisationText.admin,
  posts: [{ agency: '', post: 'admin' }],
};

/** Changes the directory; a running worker moves the tasks within a minute. */
const change = async (config: Config, make: (nowMs: number) => DirectoryChange): Promise<void> => {
  await withDatabase(config, async ({ stores, clock }) => {
    const nowMs = clock.now();
    const made = make(nowMs);
    const fault = changeFault(made, nowMs);
    if (fault !== null) throw new StartFault(directoryFault(fault));
    const id = changeId(made, civilDateAt(nowMs));
    if (!(await createDirectoryChanges(stores.db).begin(id, made, ADMIN, nowMs)))
      throw new StartFault(organisationText.notThere[made.kind]);
    say(organisationText.begun);
  });
};

export interface ReplaceOptions {
  readonly decision: string;
  readonly date: string;
  readonly name?: string;
}

export const agencyReplaceCommand = (
  config: Config,
  from: string,
  to: string,
  options: ReplaceOptions,
): Promise<void> => {
  const { decision: number, date, name = null } = options;
  if (!isCivilDate(date)) throw new StartFault(organisationText.badDate);
  return change(config, (nowMs) => ({
    kind: 'agency-replaced',
    ...{ from, to, name, decision: { number, date }, on: civilDateAt(nowMs) },
  }));
};

export const officialLeaveCommand = (
  config: Config,
  officialId: string,
  options: { readonly successor?: string },
): Promise<void> =>
  change(config, () => ({
    kind: 'official-left',
    officialId,
    successor: options.successor ?? null,
  }));
