const EXCERPT_BYTES = 2 * 1024;

export interface ReadAnswer {
  readonly bytes: number;
  readonly excerpt: string;
}

/** Reads an answer's body as far as `limit` bytes and drops the rest with its connection. */
export async function readAnswer(body: AsyncIterable<Buffer>, limit: number): Promise<ReadAnswer> {
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    if (bytes < EXCERPT_BYTES) kept.push(chunk.subarray(0, EXCERPT_BYTES - bytes));
    bytes += chunk.length;
    if (bytes >= limit) break;
  }
  return { bytes: Math.min(bytes, limit), excerpt: storable(Buffer.concat(kept)) };
}

/** As text that a database column takes: no NUL, and no broken characters at the cut. */
function storable(bytes: Buffer): string {
  return new TextDecoder().decode(bytes).replaceAll('\0', '\uFFFD');
}
