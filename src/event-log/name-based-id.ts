import { v5 as uuidV5 } from 'uuid';
import type { Naming } from '../domain/decide/naming.js';

/** Palinode's own UUID namespace; never change it, or every derived id changes with it. */
const NAMESPACE = '5b7e1d0a-6a0e-5d0c-9d5c-0d8d1f6a4c11';

/** A UUIDv5 (RFC 9562) that the same parts always make again, within one dossier. */
export function nameBasedId(dossier: string, ...parts: readonly string[]): string {
  return uuidV5([dossier, ...parts].join('\n'), NAMESPACE);
}

/** The id of the shift that `key` (family, slot, evidence) names in this dossier. */
export function shiftId(dossier: string, key: string): string {
  return nameBasedId(dossier, 'shift', key);
}

/**
 * The id of the statement made of a plan's coded point.
 * @param planEventId the event that recorded this version of the plan, in lower case
 * @param index place of the point in the event's `points`, from 0
 */
export function pointStatementId(planEventId: string, index: number): string {
  return uuidV5(['point', planEventId, String(index)].join('\n'), NAMESPACE);
}

/** How the ids of a dossier's shifts and points are made. */
export function namingIn(dossier: string): Naming {
  return { shift: (key) => shiftId(dossier, key), pointStatement: pointStatementId };
}
