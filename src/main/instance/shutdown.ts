import { within } from '../../within';

/** In all, a stop takes no longer than this; then the process ends however it stands. */
const STOP_WITHIN_MS = 25_000;
/** One step may take so much of the time that is left: whatever hangs, the servers below it are still stopped. */
const SHARE_OF_A_STEP = 1 / 3;

/** A stop was asked for while things were still being started. */
export class Stopping extends Error {
  override name = 'Stopping';
}

/** What has been started, stopped in the reverse order: the last first, each whatever the others do. */
export class Shutdown {
  private readonly steps: { readonly name: string; readonly stop: () => Promise<unknown> | void }[] = [];
  private under: Promise<void> | null = null;
  private deadline: NodeJS.Timeout | undefined;

  constructor(private readonly onFault: (name: string, error: unknown) => void) {}

  /** Notes how to stop what has just been started. Throws `Stopping` (noted all the same) once a stop is asked for. */
  add(name: string, stop: () => Promise<unknown> | void): void {
    this.steps.push({ name, stop });
    if (this.asked) throw new Stopping();
  }

  get asked(): boolean {
    return this.deadline !== undefined;
  }

  /** Nothing more is to be started. Whoever starts things lets go at the next of them; then comes `run`. */
  ask(): void {
    this.deadline ??= setTimeout(() => {
      this.onFault('shutdown', new Error('stopping took too long'));
      process.exit(1);
    }, STOP_WITHIN_MS);
    this.deadline.unref();
  }

  /** Stops all; a second call waits for the first. */
  run(): Promise<void> {
    this.under ??= this.stopAll();
    return this.under;
  }

  private async stopAll(): Promise<void> {
    this.ask();
    const endAtMs = performance.now() + STOP_WITHIN_MS;
    for (const { name, stop } of this.steps.reverse()) {
      try {
        await within((endAtMs - performance.now()) * SHARE_OF_A_STEP, Promise.resolve(stop()));
      } catch (error) {
        this.onFault(name, error);
      }
    }
    clearTimeout(this.deadline);
  }
}
