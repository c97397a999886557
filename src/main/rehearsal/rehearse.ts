import { resolve } from 'node:path';
import { createActivities } from '../../activities/create-activities';
import { openDataFolder } from '../../adapters/embedded/data-folder';
import { startPostgres } from '../../adapters/embedded/postgres';
import { createListener } from '../../adapters/prisma/listener';
import { applyMigrations } from '../../adapters/prisma/migrate';
import { recreateDatabase } from '../../adapters/prisma/recreate-database';
import { provision } from '../../adapters/provision/provision';
import { temporalTestServer } from '../../adapters/provision/tool';
import { createTaskStarter } from '../../adapters/temporal/task-starter';
import type { Config } from '../../config';
import { civilDateAt, instantAt, isCivilDate } from '../../domain/calendar/civil-date';
import { instanceText } from '../../messages/start-instance';
import { rehearsalText } from '../../messages/rehearsal';
import { StartFault } from '../../ports/faults';
import { createKeeper } from '../keeper';
import { createParts } from '../parts';
import { reportBuild } from '../report';
import { seedCatalogue, seedOfficials, seedPlan, seedRules } from '../seed-files';
import { seedOnce } from '../seed';
import { serve } from '../serve';
import { Shutdown } from '../shutdown';
import { openStores } from '../stores';
import { Actors } from './actors';
import { Play } from './play';
import { openStage, Watch } from './stage';
import { summarise } from './summary';

const FIRST_DAY = '2024-01-02';
const LAST_DAY = '2024-12-31';
const OPENS = 8 * 60;
const CLOSES = 17 * 60 + 30;
/** Held in memory: every workflow of the plan, so that no step pays for a replay. */
const CACHED_WORKFLOWS = 500;

export interface RehearseOptions {
  readonly until?: string;
  readonly serve?: boolean;
  readonly seed: string;
  readonly out?: string;
}
