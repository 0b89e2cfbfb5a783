import { problemOf } from './problem.js';
import type { Page } from './shapes.js';

type Query = Readonly<Record<string, string | number | boolean | null>>;

/** The service's largest page; whole lists (actors, issues) are read in as few calls as it allows. */
export const LARGEST_PAGE = 500;

async function answerOf<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(path, request);
  if (!response.ok) throw await problemOf(response);
  const answer: unknown = await response.json();
  // The service's own OpenAPI gave the type, and CI fails when the two drift.
  return answer as Answer;
}

/** A path with its query; what is null is left out. */
export function addressed(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Asks the service. @throws Problem where it refuses */
export function ask<Answer>(path: string, signal: AbortSignal, query: Query = {}): Promise<Answer> {
  return answerOf(addressed(path, query), { signal, headers: { accept: 'application/json' } });
}

/** All pages of a list, one after the other. */
export async function askForAll<Item>(path: string, signal: AbortSignal, query: Query = {}): Promise<readonly Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await ask<Page<Item>>(path, signal, { ...query, limit: LARGEST_PAGE, cursor });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** Tells the service something to record. @throws Problem where it refuses */
export function tell<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return answerOf(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The address of something in the service: `at('talks', 'actors')`. */
export const at = (...segments: readonly string[]): string =>
  ['/v1/dossiers', ...segments.map(encodeURIComponent)].join('/');
