import { addressed, ask, askForAll, at, LARGEST_PAGE, tell } from './ask.js';
import type { ShiftFilter } from './filters.js';
import type {
  Actor,
  ActorView,
  Dossier,
  Issue,
  Page,
  ReviewVerdict,
  Shift,
  ShownShift,
  Stances,
  Statement,
  Timeline,
} from './shapes.js';

export const listDossiers = (signal: AbortSignal): Promise<readonly Dossier[]> => askForAll(at(), signal);

export const readDossier = (dossier: string, signal: AbortSignal): Promise<Dossier> => ask(at(dossier), signal);

export const listActors = (dossier: string, signal: AbortSignal): Promise<readonly Actor[]> =>
  askForAll(at(dossier, 'actors'), signal);

/** An actor as of today, with its reactions and, of a coalition, its members' spread. */
export const readActor = (dossier: string, actor: string, signal: AbortSignal): Promise<ActorView> =>
  ask(at(dossier, 'actors', actor), signal);

export const listIssues = (dossier: string, signal: AbortSignal): Promise<readonly Issue[]> =>
  askForAll(at(dossier, 'issues'), signal);

/** One page of shifts, the one with the latest later statement first; successions say so on their cards. */
export const listShifts = (
  dossier: string,
  filter: ShiftFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<ShownShift>> => ask(at(dossier, 'shifts'), signal, { ...filter, includeSuccession: true, limit: 12, cursor });

/** Where the same list is to be had as a feed or a file. */
export const shiftExport = (
  dossier: string,
  filter: ShiftFilter,
  format: 'atom' | 'json' | 'csv' | 'ndjson',
): string => addressed(`${at(dossier, 'shifts')}.${format}`, { ...filter, includeSuccession: true });

/** The shifts that a statement is or was one side of, those withdrawn and dismissed included. */
export const listShiftsOfStatement = (dossier: string, statement: string, signal: AbortSignal): Promise<Page<ShownShift>> =>
  ask(at(dossier, 'shifts'), signal, { statement, status: 'all', limit: LARGEST_PAGE });

export const readShift = (dossier: string, id: string, signal: AbortSignal): Promise<ShownShift> =>
  ask(at(dossier, 'shifts', id), signal);

/** An analyst's word on a shift. */
export const reviewShift = (
  dossier: string,
  id: string,
  review: { readonly verdict: ReviewVerdict; readonly note: string; readonly reviewer?: string },
): Promise<Shift> => tell(at(dossier, 'shifts', id, 'review'), review);

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
