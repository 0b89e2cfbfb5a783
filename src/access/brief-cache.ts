interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

/** Keeps answers for a moment, so that a busy caller is not looked up at each request. Bounded. */
export class BriefCache<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  /**
   * @param keepMs how long an answer may be out of date, milliseconds
   * @param most answers at once; the oldest make room
   */
  constructor(
    private readonly keepMs: number,
    private readonly most: number,
  ) {}

  /** The kept answer, or a new one; a failure is not kept. Who asks meanwhile waits for the same answer. */
  get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const kept = this.entries.get(key);
    if (kept && performance.now() < kept.until) return kept.value;
    const value = ask();
    const entry = { value, until: performance.now() + this.keepMs };
    this.entries.delete(key);
    this.entries.set(key, entry);
    this.makeRoom();
    return value.catch((error: unknown) => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
      throw error;
    });
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  private makeRoom(): void {
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.most) return;
      this.entries.delete(oldest);
    }
  }
}
