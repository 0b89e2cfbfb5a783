/**
 * Runs work for a key once at a time in this process. A nudge while it runs makes it run once more
 * afterwards, so that nothing that came meanwhile waits for the next tick.
 */
export class CoalescingRunner<Key> {
  private readonly running = new Map<Key, Promise<void>>();
  private readonly again = new Set<Key>();
  private isStopping = false;

  /** @param onError is told what the work threw; the next nudge or tick tries again */
  constructor(
    private readonly work: (key: Key) => Promise<void>,
    private readonly onError: (key: Key, error: unknown) => void,
  ) {}

  /** Resolves when the work that this nudge asked for has run (or failed and been reported). */
  nudge(key: Key): Promise<void> {
    const current = this.running.get(key);
    if (current) {
      this.again.add(key);
      return current;
    }
    if (this.isStopping) return Promise.resolve();
    const run = this.run(key).finally(() => this.running.delete(key));
    this.running.set(key, run);
    return run;
  }

  /** Lets what runs come to its end and starts nothing more. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.again.clear();
    await Promise.all(this.running.values());
  }

  private async run(key: Key): Promise<void> {
    do {
      this.again.delete(key);
      try {
        await this.work(key);
      } catch (error) {
        this.onError(key, error);
      }
    } while (this.again.has(key));
  }
}
