/** What the service answered. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Talks to a dossier of a running service over real HTTP. */
export class HttpClient {
  constructor(private readonly base: string) {}

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const isText = typeof body === 'string';
    const type = isText ? 'application/x-ndjson' : 'application/json';
    return this.send<Body>('POST', path, isText ? body : JSON.stringify(body), { 'content-type': type, ...headers });
  }

  async send<Body>(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const answer = await fetch(`${this.base}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text === '' ? null : JSON.parse(text)) as Body };
  }
}

/** Asks until the answer is as wanted, or fails after `patience` milliseconds with the last one. */
export async function eventually<T>(ask: () => Promise<T>, isWanted: (value: T) => boolean, patience = 20_000): Promise<T> {
  for (const deadline = Date.now() + patience; ; ) {
    const value = await ask();
    if (isWanted(value)) return value;
    if (Date.now() > deadline) throw new Error(`It did not come about in ${patience} ms; the last answer: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
