/** In all, a stop takes no longer than this; then the process ends however it stands. */
const STOP_WITHIN_MS = 25_000;

/** What has been started, stopped in the reverse order: the last first, each whatever the others do. */
export class Shutdown {
  private readonly steps: { readonly name: string; readonly stop: () => Promise<unknown> | void }[] = [];
  private under: Promise<void> | null = null;

  constructor(private readonly onFault: (name: string, error: unknown) => void) {}

  add(name: string, stop: () => Promise<unknown> | void): void {
    this.steps.push({ name, stop });
  }

  /** Stops all; a second call waits for the first. */
  run(): Promise<void> {
    this.under ??= this.stopAll();
    return this.under;
  }

  private async stopAll(): Promise<void> {
    const deadline = setTimeout(() => {
      this.onFault('shutdown', new Error('stopping took too long'));
      process.exit(1);
    }, STOP_WITHIN_MS);
    deadline.unref();
    for (const { name, stop } of this.steps.reverse()) {
      try {
        await stop();
      } catch (error) {
        this.onFault(name, error);
      }
    }
    clearTimeout(deadline);
  }
}
