import type { ConditionFilter, MatrixDays, ShiftFilter, StatementSearch } from '../api/filters.js';
import { conditionFilterOf, matrixDaysOf, shiftFilterOf, statementSearchOf } from './filters.js';

/** A page of a dossier. */
export type RoomRoute = { readonly dossier: string } & (
  | { readonly page: 'dossier'; readonly filter: ShiftFilter }
  | { readonly page: 'actor'; readonly actor: string }
  | { readonly page: 'statements'; readonly search: StatementSearch }
  | { readonly page: 'statement'; readonly statement: string }
  | { readonly page: 'shift'; readonly shift: string }
  | { readonly page: 'plans' }
  | { readonly page: 'plan'; readonly plan: string; readonly against: string | null }
  | { readonly page: 'conditions'; readonly filter: ConditionFilter }
  | { readonly page: 'worklist' }
  | { readonly page: 'matrix'; readonly days: MatrixDays }
);

export type Route =
  | { readonly page: 'dossiers' }
  | RoomRoute
  | { readonly page: 'unknown'; readonly path: string };

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** What a path and a query (with or without its `?`) lead to. */
export function routeOf(path: string, query: string): Route {
  const segments = path.split('/').filter((segment) => segment !== '').map(decoded);
  const [root, dossier, part, id, ...rest] = segments;
  const given = new URLSearchParams(query);
  if (root === undefined) return { page: 'dossiers' };
  const isOne = root === 'dossiers' && dossier && rest.length === 0 && part !== null && id !== null;
  const unknown: Route = { page: 'unknown', path };
  if (!isOne) return unknown;
  return (id === undefined ? listRouteOf(dossier, part, given) : itemRouteOf(dossier, part, id, given)) ?? unknown;
}

function listRouteOf(dossier: string, list: string | undefined, query: URLSearchParams): RoomRoute | null {
  switch (list) {
    case undefined:
      return { page: 'dossier', dossier, filter: shiftFilterOf(query) };
    case 'statements':
      return { page: 'statements', dossier, search: statementSearchOf(query) };
    case 'plans':
      return { page: 'plans', dossier };
    case 'conditions':
      return { page: 'conditions', dossier, filter: conditionFilterOf(query) };
    case 'worklist':
      return { page: 'worklist', dossier };
    case 'matrix':
      return { page: 'matrix', dossier, days: matrixDaysOf(query) };
    default:
      return null;
  }
}

function itemRouteOf(dossier: string, part: string | undefined, id: string, query: URLSearchParams): RoomRoute | null {
  switch (part) {
    case 'actors':
      return { page: 'actor', dossier, actor: id };
    case 'statements':
      return { page: 'statement', dossier, statement: id };
    case 'shifts':
      return { page: 'shift', dossier, shift: id };
    case 'plans':
      return { page: 'plan', dossier, plan: id, against: query.get('against') || null };
    default:
      return null;
  }
}
