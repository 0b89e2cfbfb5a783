/** One follower's eye on a log: growth that comes while it reads is not missed, it is found on the next look. */
export class GrowthWatch {
  private hasGrown = false;
  private wake: (() => void) | null = null;

  /** Tells that the log has grown, or may have. */
  nudge(): void {
    this.hasGrown = true;
    this.wake?.();
  }

  /**
   * Waits until the log grows, if it has not since the last time.
   * @returns false when `patienceMs` passed first, or when the signal aborted
   */
  async grown(patienceMs: number, signal: AbortSignal): Promise<boolean> {
    if (!this.hasGrown && !signal.aborted) await this.sleep(patienceMs, signal);
    const grown = this.hasGrown && !signal.aborted;
    this.hasGrown = false;
    return grown;
  }

  private sleep(patienceMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(wake, patienceMs);
      signal.addEventListener('abort', wake);
      this.wake = wake;
    });
  }
}
