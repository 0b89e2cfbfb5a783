import { randomUUID } from 'node:crypto';
import type { PositionStated } from '../../src/domain/facts/statement-facts.js';

export const ACTORS = Array.from({ length: 200 }, (_, index) => `state-${index + 1}`);
export const ISSUES = Array.from({ length: 50 }, (_, index) => `resolution-${index + 1}`);
export const POSITIONS = ['yes', 'abstain', 'no'] as const;

/** A statement and the id it is sent under. */
export interface Sent {
  readonly id: string;
  readonly data: PositionStated;
}

/**
 * Votes of 200 actors on 50 issues, in turn through all ten thousand pairs: the same content for every contender,
 * under new ids each time.
 */
export function statements(count: number): Sent[] {
  return Array.from({ length: count }, (_, index) => ({ id: randomUUID(), data: vote(index) }));
}

function vote(index: number): PositionStated {
  const actor = nth(ACTORS, index);
  const issue = nth(ISSUES, Math.floor(index / ACTORS.length) * 7 + index);
  const position = nth(POSITIONS, Math.floor(index / 3) + index);
  const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(index / 40))).toISOString().slice(0, 10);
  return {
    actor,
    issue,
    position,
    modality: 'enacted',
    deed: 'decision',
    stated: day,
    summary: `${actor} votes ${position} on ${issue}.`,
    sources: [{ outlet: 'Assembly', title: `Record of ${issue}`, url: `https://example.org/records/${issue}`, publishedAt: day }],
  };
}

function nth<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new RangeError('There is nothing to choose from.');
  return value;
}
