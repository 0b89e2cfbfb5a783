import type { HttpClient } from '../../support/http-client.js';
import { type Behaviour, CLOSED, MisbehavingReceiver, OPENED } from '../receiver.js';

/** A receiver with a canary beside it: a server at the same port of an address that must never be called. */
export interface Staged {
  readonly receiver: MisbehavingReceiver;
  readonly canary: MisbehavingReceiver;
  readonly port: number;
  readonly stop: () => void;
}

/** How often a port may be taken at the other address; ports given out are hardly ever in use twice. */
const TRIES = 5;

/** @param behaviour null for a receiver that is gone again */
export async function staged(behaviour: Behaviour | null): Promise<Staged> {
  for (let tried = 1; ; tried += 1) {
    const receiver = await MisbehavingReceiver.start(behaviour ?? {}, OPENED);
    const { port } = receiver.seen;
    try {
      const canary = await MisbehavingReceiver.start({ onConnection: (socket) => socket.destroy() }, CLOSED, port);
      if (behaviour === null) receiver.stop();
      return { receiver, canary, port, stop: () => [receiver, canary].forEach((each) => each.stop()) };
    } catch (error) {
      receiver.stop();
      if (tried === TRIES) throw error;
    }
  }
}

/** Makes an endpoint that is told everything at once. @returns its id */
export async function endpointAt(api: HttpClient, path: string, url: string): Promise<string> {
  const { status, body } = await api.post<{ id: string }>(`${path}/webhooks`, { url, settings: { foldWithin: 0 } });
  if (status !== 201) throw new Error(`The endpoint ${url} was not made: ${JSON.stringify(body)}`);
  return body.id;
}
