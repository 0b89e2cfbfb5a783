const EXCERPT_BYTES = 2 * 1024;

export interface ReadAnswer {
  readonly bytes: number;
  readonly excerpt: string;
}

/** Reads an answer's body as far as `limit` bytes; the rest is dropped with its connection. */
export class AnswerReader {
  private readonly kept: Buffer[] = [];
  private bytes = 0;

  constructor(private readonly limit: number) {}

  /** @throws the connection's error; what came before it is kept */
  async read(body: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of body) {
      if (this.bytes < EXCERPT_BYTES) this.kept.push(chunk.subarray(0, EXCERPT_BYTES - this.bytes));
      this.bytes += chunk.length;
      if (this.bytes >= this.limit) break;
    }
  }

  get soFar(): ReadAnswer {
    const isCut = this.bytes > EXCERPT_BYTES;
    return { bytes: Math.min(this.bytes, this.limit), excerpt: storable(Buffer.concat(this.kept), isCut) };
  }
}

/** As text that a database column takes: no NUL, and no broken character at a cut. */
function storable(bytes: Buffer, isCut: boolean): string {
  return new TextDecoder().decode(bytes, { stream: isCut }).replaceAll('\0', '\uFFFD');
}
