import { randomUUID } from 'node:crypto';
import type { CreateEndpointDto } from '../../src/alerts/endpoints/endpoint.dto.js';
import type { DomainEvent } from '../../src/domain/events.js';
import type { Receiver } from '../int/receiver.js';
import type { HttpClient } from '../support/http-client.js';
import { TalksOverHttp } from '../support/talks-over-http.js';
import { position, registered } from '../support/talks.js';
import type { Sent } from './writers.js';

/** Talks of actors who each hold a position: whoever turns from it makes one shift, of which its endpoints are told at once. */
export class TurningTalks {
  private turned = 0;

  private constructor(
    private readonly api: HttpClient,
    private readonly talks: TalksOverHttp,
    readonly slug: string,
    private readonly actors: number,
  ) {}

  static async open(api: HttpClient, slug: string, actors: number): Promise<TurningTalks> {
    const talks = await TalksOverHttp.open(api, slug);
    const named = Array.from({ length: actors }, (_, index) => `actor-${index}`);
    await talks.record(...named.map(registered));
    await talks.record(...named.map((actor) => stated('dialogue', '2022-03', actor)));
    await talks.judged();
    return new TurningTalks(api, talks, slug, actors);
  }

  get path(): string {
    return this.talks.path;
  }

  /** Makes an endpoint that is told of each shift by itself, unless it wishes otherwise. @returns its id */
  async tells({ url }: Receiver, wishes: Partial<CreateEndpointDto> = {}): Promise<string> {
    const endpoint = { url, settings: { foldWithin: 0, digestsBatches: false }, ...wishes };
    const { status, body } = await this.api.post<{ id: string }>(`${this.path}/webhooks`, endpoint);
    if (status !== 201) throw new Error(`The endpoint was not made: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** What the next actor says when it turns; null when all have turned. */
  next(): Sent | null {
    if (this.turned === this.actors) return null;
    this.turned += 1;
    return { id: randomUUID(), ...stated('terminated', '2022-10', `actor-${this.turned - 1}`) };
  }

  /** Lets so many actors turn, recorded together. */
  async turn(count: number): Promise<void> {
    const turns = Array.from({ length: count }, () => stated('terminated', '2022-10', `actor-${this.turned++}`));
    await this.talks.record(...turns);
  }
}

/** An actor's position, as a fact for whoever records it. */
export function stated(code: string, when: string, actor: string): DomainEvent & { readonly type: 'position.stated' } {
  return { type: 'position.stated', data: position(code, when, { actor }) };
}
