import type { Source } from '../facts/source.js';
import type { Deed, Modality } from '../terms.js';
import type { Faults } from './faults.js';

/** Each source's date, if it has one, is a date. */
export function checkSources(faults: Faults, pointer: string, sources: readonly Source[] | undefined): void {
  sources?.forEach((source, index) => {
    if (source.publishedAt !== undefined) faults.bounds(`${pointer}/${index}/publishedAt`, source.publishedAt);
  });
}

/** What is enacted says which deed it was, and nothing else is a deed (domain.md, Terms: modality). */
export function checkDeed(faults: Faults, pointer: string, claim: { readonly modality: Modality; readonly deed?: Deed }): void {
  if (claim.modality === 'enacted' && claim.deed === undefined) {
    faults.add(`${pointer}/deed`, 'What is enacted says which deed it was: decision or conduct.');
  }
  if (claim.modality !== 'enacted' && claim.deed !== undefined) {
    faults.add(`${pointer}/deed`, `Only what is enacted is a deed; this is ${claim.modality}.`);
  }
}

/** The first holder is not named again among the further ones. */
export function checkJoint(
  faults: Faults,
  pointer: string,
  claim: { readonly actor: string; readonly jointWith?: readonly string[] },
): void {
  if (claim.jointWith?.includes(claim.actor)) {
    faults.add(`${pointer}/jointWith`, `“${claim.actor}” is the actor already; list only the further holders.`);
  }
}
