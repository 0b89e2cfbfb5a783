import { v5 as uuidV5 } from 'uuid';

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
