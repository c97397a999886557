import { instanceText } from '../../messages/running/start-instance';
import type { Shutdown } from './shutdown';

/**
 * Ctrl-C and SIGTERM stop everything in order; a second one ends the process at once. What is being started when the
 * signal comes is waited for (`starting`), or its servers would be left behind.
 */
export const stopOnSignal = (
  shutdown: Shutdown,
  starting: () => Promise<unknown>,
  say: (line: string) => void,
): void => {
  let asked = false;
  const onSignal = (): void => {
    if (asked) process.exit(1);
    asked = true;
    say(instanceText.stopping);
    shutdown.ask();
    void starting()
      .catch(() => undefined)
      .then(() => shutdown.run())
      .then(() => {
        say(instanceText.stopped);
        process.exit(0);
      });
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
};
