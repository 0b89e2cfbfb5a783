import { randomUUID } from 'node:crypto';
import { dayOf, DAY_MS } from '../../src/domain/dates/day.js';
import type { HttpClient } from '../support/http-client.js';
import { TalksOverHttp } from '../support/talks-over-http.js';
import { position, registered } from '../support/talks.js';
import type { Sent } from './writers.js';

/** After so many statements an actor is of another mind. */
export const STEADY = 5;
const FIRST_DAY = Date.parse('2001-01-01');

/** Talks of many actors on one issue: each states a position a day, and is of another mind every few days. */
export class CrowdedTalks {
  private count = 0;

  private constructor(
    private readonly actors: number,
    readonly slug: string,
  ) {}

  get path(): string {
    return `/v1/dossiers/${this.slug}`;
  }

  static async open(api: HttpClient, slug: string, actors: number): Promise<CrowdedTalks> {
    const talks = await TalksOverHttp.open(api, slug);
    await talks.record(...Array.from({ length: actors }, (_, index) => registered(`actor-${index}`)));
    return new CrowdedTalks(actors, slug);
  }

  /** How many statements were handed out. */
  get stated(): number {
    return this.count;
  }

  /** The next statement there is to record, of one actor after the other, whoever records it. */
  next(): Sent {
    this.count += 1;
    return this.statement((this.count - 1) % this.actors, Math.floor((this.count - 1) / this.actors));
  }

  /**
   * So many statements of each actor, all of one actor by the same writer: they arrive in the order in which they were
   * made.
   * @returns what a writer's next one is
   */
  inOrder(turns: number, writers: number): (writer: number) => Sent | null {
    const places = Array.from({ length: writers }, (_, writer) => ({ actor: writer, turn: 0 }));
    return (writer) => {
      const place = places[writer];
      if (!place || place.turn === turns) return null;
      const sent = this.statement(place.actor, place.turn);
      place.actor += writers;
      if (place.actor >= this.actors) [place.actor, place.turn] = [writer, place.turn + 1];
      this.count += 1;
      return sent;
    };
  }

  private statement(actor: number, turn: number): Sent {
    const code = Math.floor(turn / STEADY) % 2 === 0 ? 'dialogue' : 'terminated';
    const data = position(code, dayOf(FIRST_DAY + turn * DAY_MS), {
      actor: `actor-${actor}`,
      summary: `${code} in turn ${turn}`,
    });
    return { id: randomUUID(), type: 'position.stated', data };
  }
}
