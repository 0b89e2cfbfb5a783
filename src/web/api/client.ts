import { problemOf } from './problem.js';
import type { Actor, Dossier, Issue, Page, Shift, ShiftKind, Stances, Statement, Timeline } from './shapes.js';

type Query = Readonly<Record<string, string | number | null>>;

/** The service's largest page; whole lists (actors, issues) are read in as few calls as it allows. */
const LARGEST_PAGE = 500;

async function ask<Answer>(path: string, signal: AbortSignal, query: Query = {}): Promise<Answer> {
  const given = Object.entries(query).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]));
  const search = new URLSearchParams(given).toString();
  const response = await fetch(search === '' ? path : `${path}?${search}`, {
    signal,
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw await problemOf(response);
  const answer: unknown = await response.json();
  // The service's own OpenAPI gave the type, and CI fails when the two drift.
  return answer as Answer;
}

async function askForAll<Item>(path: string, signal: AbortSignal): Promise<readonly Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await ask<Page<Item>>(path, signal, { limit: LARGEST_PAGE, cursor });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

const at = (...segments: readonly string[]): string =>
  ['/v1/dossiers', ...segments.map(encodeURIComponent)].join('/');

/** Which shifts to list; null leaves a filter out. */
export interface ShiftFilter {
  readonly actor: string | null;
  readonly kind: ShiftKind | null;
  /** `all` includes the withdrawn ones. */
  readonly status: 'all' | null;
}

export const NO_FILTER: ShiftFilter = { actor: null, kind: null, status: null };

export const listDossiers = (signal: AbortSignal): Promise<readonly Dossier[]> => askForAll(at(), signal);

export const readDossier = (dossier: string, signal: AbortSignal): Promise<Dossier> => ask(at(dossier), signal);

export const listActors = (dossier: string, signal: AbortSignal): Promise<readonly Actor[]> =>
  askForAll(at(dossier, 'actors'), signal);

export const listIssues = (dossier: string, signal: AbortSignal): Promise<readonly Issue[]> =>
  askForAll(at(dossier, 'issues'), signal);

/** One page of shifts, the one with the latest later statement first. */
export const listShifts = (
  dossier: string,
  filter: ShiftFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<Shift>> => ask(at(dossier, 'shifts'), signal, { ...filter, limit: 12, cursor });

/** The shifts that a statement is or was one side of, withdrawn ones included. */
export const listShiftsOfStatement = (dossier: string, statement: string, signal: AbortSignal): Promise<Page<Shift>> =>
  ask(at(dossier, 'shifts'), signal, { statement, status: 'all', limit: LARGEST_PAGE });

export const readShift = (dossier: string, id: string, signal: AbortSignal): Promise<Shift> =>
  ask(at(dossier, 'shifts', id), signal);

export const readStatement = (dossier: string, id: string, signal: AbortSignal): Promise<Statement> =>
  ask(at(dossier, 'statements', id), signal);

export const readStances = (dossier: string, actor: string, signal: AbortSignal): Promise<Stances> =>
  ask(at(dossier, 'actors', actor, 'stances'), signal);

export const readTimeline = (
  dossier: string,
  actor: string,
  issue: string,
  signal: AbortSignal,
): Promise<Timeline> => ask(at(dossier, 'actors', actor, 'stances', issue, 'timeline'), signal);
