import type { Statement } from '../statement.js';

/** At this commitment a word binds (decided or signed); at the next it is in force. */
const BINDING = 4;

/** Commitment reaches 4, or goes from 4 to 5 (rule 5). Falling back is no gain. */
export function gainsCommitment(earlier: Statement, later: Statement): boolean {
  return later.commitment >= BINDING && later.commitment > earlier.commitment;
}

/**
 * Figures of equal measure and unit that differ in value or comparator; where neither has a value
 * ("below the level of Belarus"), in what they relate to. Other figures are not compared.
 */
export function changesQuantity({ quantity: a }: Statement, { quantity: b }: Statement): boolean {
  if (!a || !b || a.measure !== b.measure || a.unit !== b.unit) return false;
  if (a.value !== b.value || a.comparator !== b.comparator) return true;
  return a.value === null && a.relativeTo !== b.relativeTo;
}

/** Demands that came and went. From an incomplete list nothing follows: both are empty then. */
export function changedDemands(
  { conditions: a }: Statement,
  { conditions: b }: Statement,
): { readonly added: readonly string[]; readonly dropped: readonly string[] } {
  if (!a.complete || !b.complete) return { added: [], dropped: [] };
  return {
    added: b.demands.filter((demand) => !a.demands.includes(demand)),
    dropped: a.demands.filter((demand) => !b.demands.includes(demand)),
  };
}

/**
 * What else changed between two statements, besides what makes the shift; sorted. `joint`: the later
 * one is held jointly with others. `modality`: a word became a deed, or a deed a word.
 */
export function facetsOf(earlier: Statement, later: Statement): string[] {
  const { added, dropped } = changedDemands(earlier, later);
  const found: string[] = [];
  if (gainsCommitment(earlier, later)) found.push('commitment');
  if (added.length + dropped.length > 0) found.push('conditions');
  if (later.joint) found.push('joint');
  if (earlier.modality !== later.modality) found.push('modality');
  if (changesQuantity(earlier, later)) found.push('quantity');
  if (earlier.scope !== later.scope) found.push('scope');
  return found;
}
