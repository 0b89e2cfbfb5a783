import type { ShiftFilter } from '../api/client.js';
import { isShiftKind } from '../words/kinds.words.js';

export type Route =
  | { readonly page: 'dossiers' }
  | { readonly page: 'dossier'; readonly dossier: string; readonly filter: ShiftFilter }
  | { readonly page: 'actor'; readonly dossier: string; readonly actor: string }
  | { readonly page: 'statement'; readonly dossier: string; readonly statement: string }
  | { readonly page: 'shift'; readonly dossier: string; readonly shift: string }
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
  const unknown: Route = { page: 'unknown', path };
  if (root === undefined) return { page: 'dossiers' };
  if (root !== 'dossiers' || !dossier || rest.length > 0 || id === null) return unknown;
  if (part === undefined) return { page: 'dossier', dossier, filter: filterOf(query) };
  if (id === undefined) return unknown;
  switch (part) {
    case 'actors':
      return { page: 'actor', dossier, actor: id };
    case 'statements':
      return { page: 'statement', dossier, statement: id };
    case 'shifts':
      return { page: 'shift', dossier, shift: id };
    default:
      return unknown;
  }
}

/** A kind the page does not know is left out rather than sent on to be refused. */
function filterOf(query: string): ShiftFilter {
  const given = new URLSearchParams(query);
  const kind = given.get('kind') ?? '';
  return {
    actor: given.get('actor') || null,
    kind: isShiftKind(kind) ? kind : null,
    status: given.get('status') === 'all' ? 'all' : null,
  };
}
