import { caller, requireScope, type Scope } from '../http/caller.js';

/** Whoever may record may not thereby publish a dossier, move its thresholds, empty events, or judge shifts. */
const SCOPES_OF_TYPES: ReadonlyMap<string, Scope> = new Map([
  ['dossier.configured', 'admin'],
  ['content.redacted', 'admin'],
  ['shift.reviewed', 'review'],
]);

/**
 * Asks of the caller what this type of event takes, whichever way it came in.
 * @throws DomainError `scope-missing`
 */
export function requireScopeOf(type: string): void {
  requireScope(caller(), SCOPES_OF_TYPES.get(type) ?? 'record', `To record ${type}`);
}
