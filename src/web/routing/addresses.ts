import { NO_FILTER, type ShiftFilter } from '../api/client.js';

const dossierPath = (dossier: string): string => `/dossiers/${encodeURIComponent(dossier)}`;

export function dossierAddress(dossier: string, filter: ShiftFilter = NO_FILTER): string {
  const query = new URLSearchParams();
  if (filter.actor !== null) query.set('actor', filter.actor);
  if (filter.kind !== null) query.set('kind', filter.kind);
  if (filter.status !== null) query.set('status', filter.status);
  return query.size === 0 ? dossierPath(dossier) : `${dossierPath(dossier)}?${query.toString()}`;
}

export const actorAddress = (dossier: string, actor: string): string =>
  `${dossierPath(dossier)}/actors/${encodeURIComponent(actor)}`;

/** The actor's timeline on one issue. */
export const timelineAddress = (dossier: string, actor: string, issue: string): string =>
  `${actorAddress(dossier, actor)}#${encodeURIComponent(issue)}`;

export const statementAddress = (dossier: string, statement: string): string =>
  `${dossierPath(dossier)}/statements/${encodeURIComponent(statement)}`;

export const shiftAddress = (dossier: string, shift: string): string =>
  `${dossierPath(dossier)}/shifts/${encodeURIComponent(shift)}`;
