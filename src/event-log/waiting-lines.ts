import { DomainError } from '../domain/errors.js';
import type { DossierKey } from './append-request.js';

/** What waits takes memory. */
export interface Weighed {
  readonly events: number;
  /** Of the events' data, roughly. */
  readonly bytes: number;
}

interface Line<Item> {
  items: Item[];
  events: number;
  bytes: number;
}

/** A second or two of one dossier's work; who comes later is better told so than left waiting. */
const MOST_EVENTS_OF_DOSSIER = 8_192;
const MOST_BYTES_OF_DOSSIER = 32 * 2 ** 20;
/** Of all dossiers together: what a small service can hold beside its other work. */
const MOST_EVENTS = 65_536;
const MOST_BYTES = 128 * 2 ** 20;

/**
 * Those who wait for their turn, a line a dossier. Lines are bounded, by themselves and together, for what waits is
 * held in memory; one item finds a place in an empty line whatever its size, as long as others leave room.
 */
export class WaitingLines<Item extends Weighed> {
  private readonly lines = new Map<number, Line<Item>>();
  private readonly held = { events: 0, bytes: 0 };

  /**
   * @returns whether the dossier's line is new, so that somebody has to begin serving it
   * @throws DomainError `overloaded`
   */
  join({ dossierId, slug }: DossierKey, item: Item): boolean {
    const line = this.lines.get(dossierId);
    if (line && isOver(line, item, MOST_EVENTS_OF_DOSSIER, MOST_BYTES_OF_DOSSIER)) {
      throw overloaded(`${line.events} events wait to be recorded in “${slug}”`);
    }
    if (isOver(this.held, item, MOST_EVENTS, MOST_BYTES)) throw overloaded(`${this.held.events} events wait to be recorded`);
    const joined = line ?? { items: [], events: 0, bytes: 0 };
    if (!line) this.lines.set(dossierId, joined);
    joined.items.push(item);
    count([joined, this.held], item, 1);
    return !line;
  }

  /**
   * Takes a group off the front of a dossier's line.
   * @param sizeOf how many of those who wait make the next group, at least 1
   * @returns nobody where nobody waits; the line is gone then, and the next to join begins a new one
   */
  take(dossierId: number, sizeOf: (waiting: readonly Item[]) => number): Item[] {
    const line = this.lines.get(dossierId);
    if (!line || line.items.length === 0) {
      this.lines.delete(dossierId);
      return [];
    }
    const group = line.items.splice(0, sizeOf(line.items));
    for (const item of group) count([line, this.held], item, -1);
    return group;
  }
}

function count(sums: readonly { events: number; bytes: number }[], { events, bytes }: Weighed, sign: 1 | -1): void {
  for (const sum of sums) {
    sum.events += sign * events;
    sum.bytes += sign * bytes;
  }
}

function isOver(held: Weighed, item: Weighed, mostEvents: number, mostBytes: number): boolean {
  if (held.events === 0) return false;
  return held.events + item.events > mostEvents || held.bytes + item.bytes > mostBytes;
}

function overloaded(what: string): DomainError {
  return new DomainError('overloaded', `${what}, which is as many as the service holds. Nothing was recorded. Send the same again, with the same id, in a moment.`);
}
