const NEWLINE = 10;

/** Counts the lines of an export as it passes, and keeps the last one: what shows that it came whole. */
export class CountedEvents {
  events = 0;
  private rest: Buffer[] = [];
  private lastLine = Buffer.alloc(0);

  /** Passes the chunks on. @param onProgress is told the events so far */
  async *pass(chunks: AsyncIterable<Uint8Array | string>, onProgress: (events: number) => void): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk);
      this.take(bytes);
      onProgress(this.events);
      yield bytes;
    }
  }

  /** The hash of the last event that has passed, hex; empty before the first. */
  get lastHash(): string {
    if (this.lastLine.length === 0) return '';
    const event: unknown = JSON.parse(this.lastLine.toString('utf8'));
    return typeof event === 'object' && event !== null && 'hash' in event ? String(event.hash) : '';
  }

  private take(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      this.lastLine = Buffer.concat([...this.rest, bytes.subarray(start, end)]);
      [this.rest, start] = [[], end + 1];
      this.events += 1;
    }
    if (start < bytes.length) this.rest.push(bytes.subarray(start));
  }
}
