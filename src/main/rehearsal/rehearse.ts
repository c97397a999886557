import { join, resolve } from 'node:path';
import type { Config } from '../../config';
import { civilDateAt, instantAt, isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import { dateWithWeekday } from '../../messages/words/dates';
import { rehearsalText } from '../../messages/running/rehearsal';
import { UseFault } from '../../ports/faults';
import { createLogger } from '../instance/logger';
import { reportBuild } from '../commands/build-report-file';
import { Shutdown } from '../instance/shutdown';
import { stopOnSignal } from '../instance/stop-on-signal';
import { serveRehearsal } from './serve-rehearsal';
import { summarise } from './summary';
import { FIRST_DAY, openWorld, OPENS_AT, type World } from './world';
import { say } from '../output';

const LAST_DAY = '2024-12-31';
const CLOSES_AT = 17 * 60 + 30;

export interface RehearseOptions {
  readonly until?: string;
  readonly serve?: boolean;
  readonly seed: string;
  readonly out?: string;
}

const dayOf = (text: string | undefined): CivilDate => {
  if (text === undefined) return LAST_DAY;
  if (!isCivilDate(text) || text < FIRST_DAY || text > LAST_DAY)
    throw new UseFault(rehearsalText.badDay(text, FIRST_DAY, LAST_DAY));
  return text;
};

/**
 * The plan's year with simulated officials on the time-skipping server: the same plan, workflows, activities, bot and
 * PostgreSQL, in a folder and a database of its own. Throws `StartFault`, for a day that is none of its own `UseFault`.
 */
export const rehearse = async (config: Config, options: RehearseOptions): Promise<void> => {
  const from = performance.now();
  const seconds = (): string => ((performance.now() - from) / 1000).toFixed(0);
  const until = dayOf(options.until);
  const log = createLogger(config.logLevel);
  const shutdown = new Shutdown((name, error) => log.error({ err: error, name }, 'stopping'));
  // What is being opened or played when the signal comes is waited for: an act must not lose its server.
  let underWay: Promise<unknown> = Promise.resolve();
  stopOnSignal(shutdown, () => underWay, say);
  try {
    const open = openWorld(config, options.seed, shutdown, log, say);
    underWay = open;
    const world = await open;
    const { play, watch } = world;
    say(rehearsalText.starting(dateWithWeekday(FIRST_DAY), dateWithWeekday(until)));
    let day = '';
    const onDay = (nowMs: number, events: number): void => {
      const month = civilDateAt(nowMs).slice(0, 7);
      if (month === day) return;
      day = month;
      say(
        rehearsalText.progress({
          day: dateWithWeekday(civilDateAt(nowMs)),
          replies: play.replies,
          events,
          seconds: seconds(),
        }),
      );
    };
    world.onStep((nowMs) =>
      onDay(
        nowMs,
        watch.states().reduce((sum, one) => sum + one.seq, 0),
      ),
    );
    const endsAt = until === LAST_DAY ? instantAt(until, CLOSES_AT) : instantAt(until, OPENS_AT);
    const playing = play.until(endsAt);
    underWay = playing;
    await playing;
    if (shutdown.asked) return;
    say(await summarise(world));
    if (until === LAST_DAY)
      await yearReport(world, options.out ?? join(config.dataFolder, 'rehearsal', 'bao-cao-nam-2024.docx'));
    say(rehearsalText.took(seconds()));
    if (options.serve) {
      await serveRehearsal(config, world, shutdown, log, say);
      return;
    }
  } catch (error) {
    const wasAsked = shutdown.asked;
    await shutdown.run();
    if (!wasAsked) throw error;
  }
  await shutdown.run();
};

const yearReport = async ({ stores, rules }: World, out: string): Promise<void> => {
  const [plan] = await stores.views.plans();
  if (!plan) return;
  const sources = {
    reader: stores.reader,
    inspections: stores.inspections,
    fundings: stores.fundings,
    plan,
    catalogue: await stores.directory.catalogue(),
    calendar: rules().calendar,
    today: LAST_DAY,
  };
  const built = await reportBuild(sources, { kind: 'year', asOf: '2024-12-14', out: resolve(out) });
  say(built.ok ? rehearsalText.report(resolve(out)) : built.error);
};
