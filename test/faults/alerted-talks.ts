import type { HttpClient } from '../support/http-client.js';
import { Receiver } from '../int/receiver.js';
import { CrowdedTalks } from './talks.js';

/** What services need to have, so that they may call receivers on loopback and read each other's secrets. */
export const ALERTING = {
  WEBHOOKS_ALLOW_NETWORKS: '127.0.0.1/32',
  WEBHOOKS_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
};

/** Talks with an endpoint that is told of their shifts. */
export interface AlertedTalks {
  readonly talks: CrowdedTalks;
  readonly receiver: Receiver;
  /** Of the endpoint. */
  readonly secret: string;
}

export async function alertedTalks(api: HttpClient, slug: string, actors: number): Promise<AlertedTalks> {
  const receiver = await Receiver.start();
  const talks = await CrowdedTalks.open(api, slug, actors);
  const made = await api.post<{ secret: string }>(`${talks.path}/webhooks`, { url: receiver.url });
  if (made.status !== 201) throw new Error(`The endpoint was not made: ${JSON.stringify(made.body)}`);
  return { talks, receiver, secret: made.body.secret };
}

/** Of what a receiver got: by shift, the ids of the messages that told of its detection, as often as they came. */
export function toldShifts({ received }: Receiver): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const { headers, body } of received) {
    const { type, data }: { type: string; data: { shift: { id: string } } } = JSON.parse(body);
    if (type === 'shift.detected') told.set(data.shift.id, [...(told.get(data.shift.id) ?? []), String(headers['webhook-id'])]);
  }
  return told;
}
