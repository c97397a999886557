import type { Rules } from '../../domain/task/policy';
import type { Actor } from '../../domain/task/actor';
import type { DirectoryChange } from '../../domain/directory/change';
import type { Clock } from '../../ports/clock';
import type { Inspections } from '../../ports/inspections';
import type { SingleTasks } from '../../ports/single-tasks';
import { createInspections } from '../services/inspections';
import type { Parts } from '../instance/parts';
import { seedDays } from '../instance/seed-files';
import { createSingleTasks } from '../services/single-tasks';
import type { Stores } from '../instance/stores';

/** What is done at a page or by a command, not in a chat: through the same parts as those. */
export interface Desks {
  readonly planId: string;
  /** Throws for somebody who is not there. */
  readonly actor: (officialId: string) => Promise<Actor>;
  readonly singles: SingleTasks;
  readonly inspections: Inspections;
  readonly change: (id: string, change: DirectoryChange, by: Actor) => Promise<void>;
  /** Rules that come into force, told to all running tasks. */
  readonly rulesChanged: (rules: Rules, note: string) => Promise<void>;
}

interface Needs {
  readonly planId: string;
  readonly stores: Stores;
  readonly parts: Parts;
  readonly clock: Clock;
  readonly rulesInForce: (rules: Rules) => void;
  readonly directoryChanged: () => Promise<void>;
}

export const createDesks = ({ planId, stores, parts, clock, rulesInForce, directoryChanged }: Needs): Desks => {
  const { directory, keeper, mover } = parts;
  const singles = createSingleTasks({ db: stores.db, plans: stores.plans, directory, clock });
  return {
    planId,
    actor: async (officialId) => {
      const actor = await stores.directory.actorOfOfficial(officialId);
      if (actor === null) throw new Error(`There is no official ${officialId}`);
      return actor;
    },
    singles,
    inspections: createInspections({ store: stores.inspections, singles, views: stores.views, directory, clock }),
    change: async (id, change, by) => {
      await mover.apply(id, change, by);
      await directoryChanged();
    },
    rulesChanged: async (rules, note) => {
      await stores.plans.saveRules(rules, note, clock.now(), seedDays());
      await keeper.spreadRules();
      rulesInForce(rules);
    },
  };
};
