import { type Answer, HttpClient } from './http-client.js';

/** Talks to a service with a key. */
export class KeyHolder {
  private readonly client: HttpClient;

  /** @param key null: without one */
  constructor(
    base: string,
    readonly key: string | null,
  ) {
    this.client = new HttpClient(base);
  }

  get<Body = Problem>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = Problem>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body);
  }

  send<Body = Problem>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    return this.client.send<Body>(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(this.key === null ? {} : { authorization: `Bearer ${this.key}` }),
    });
  }
}

export interface Problem {
  readonly code: string;
  readonly detail: string;
}
