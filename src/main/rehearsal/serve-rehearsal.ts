import type { Config } from '../../config';
import { addWorkingDays, closeOfWork } from '../../domain/calendar/working-days';
import { civilDateAt, instantAt } from '../../domain/calendar/civil-date';
import { dateWithWeekday } from '../../messages/words/dates';
import { instanceText } from '../../messages/running/start-instance';
import type { RehearsalStep } from '../../web/ports';
import type { Logger } from '../instance/logger';
import { serve } from '../instance/serve';
import type { Shutdown } from '../instance/shutdown';
import { OPENS_AT, type World } from './world';

/** Keeps board and simulator open on the day that was reached, with a control to step on. */
export const serveRehearsal = async (
  config: Config,
  { stage, play, rules, stores, parts }: World,
  shutdown: Shutdown,
  log: Logger,
  say: (line: string) => void,
): Promise<void> => {
  const { clock } = stage;
  const target = (kind: RehearsalStep): number => {
    const now = clock.now();
    switch (kind) {
      case 'day':
        return instantAt(addWorkingDays(rules().calendar, civilDateAt(now), 1), OPENS_AT);
      case 'deadline':
        return play.nextDeadline((due) => closeOfWork(rules().calendar, due) + 60_000) ?? now;
      case 'answer':
        return now;
    }
  };
  // One step at a time: the clock is moved only when the log is quiet.
  let queue: Promise<void> = Promise.resolve();
  const step = (kind: RehearsalStep): Promise<void> => {
    queue = queue.catch(() => undefined).then(() => (kind === 'answer' ? play.answerNow() : play.until(target(kind))));
    return queue;
  };
  const board = await serve({
    ...{ config: { ...config, demo: true }, stores, parts, clock, log },
    rehearsal: { step },
    readiness: async () => ({ ready: true, waitingFor: [] }),
  });
  shutdown.add('web', () => board.close());
  say(
    instanceText.ready({
      board: board.url,
      simulator: `${board.url}/mo-phong`,
      temporalUi: null,
      today: dateWithWeekday(civilDateAt(clock.now())),
      seconds: '0',
    }),
  );
};
