import type { Scope } from '../http/caller.js';

/** The list of dossiers shows everybody what they may read. */
export const DOSSIER_LIST = '/v1/dossiers';

const KEYS = '/v1/keys';
const WEBHOOKS = '/v1/dossiers/:dossier/webhooks';

/** Ways to write that do not take an admin's key. */
const WRITES: Readonly<Record<string, Scope>> = {
  'POST /v1/dossiers': 'record',
  'POST /v1/dossiers/:dossier/events': 'record',
  'POST /v1/dossiers/:dossier/events/batch': 'record',
  'POST /v1/dossiers/:dossier/import': 'record',
  'POST /v1/dossiers/:dossier/shifts/:shift/review': 'review',
};

/**
 * What a route takes. Nobody has to remember to say so: whatever is new under /v1 reads with `read` and writes
 * with `admin` until it is listed here.
 *
 * @param route as it is written, e.g. `/v1/dossiers/:dossier/events`; undefined where nothing is
 * @returns null for what is open to all: health, the page and what describes the service
 */
export function neededScope(method: string, route: string | undefined): Scope | null {
  if (route === undefined) return null;
  const isReading = method === 'GET' || method === 'HEAD';
  if (!isBelow(route, '/v1')) return isReading && !isBelow(route, '/metrics') ? null : 'admin';
  if (isBelow(route, KEYS)) return 'admin';
  if (isBelow(route, WEBHOOKS)) return 'webhooks';
  return isReading ? 'read' : (WRITES[`${method} ${route}`] ?? 'admin');
}

function isBelow(route: string, root: string): boolean {
  return route === root || route.startsWith(`${root}/`);
}
