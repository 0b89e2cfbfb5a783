import type { Commitment, Deed, Modality, Track } from './terms.js';

/**
 * The track on which a statement stands (domain.md, Terms): `line` for what is on record and for
 * enacted decisions, `conduct` for other deeds, the rest by name. A deed that nobody calls a decision
 * is conduct: it does not overwrite the line.
 */
export function trackOf(modality: Modality, deed: Deed | null): Track {
  switch (modality) {
    case 'official':
      return 'line';
    case 'enacted':
      return deed === 'decision' ? 'line' : 'conduct';
    case 'reported':
    case 'leaked':
    case 'inferred':
      return modality;
  }
}

/** Commitment where the statement gives none: 2 (stated), 4 (decided or signed) for a decision. */
export function defaultCommitment(deed: Deed | null): Commitment {
  return deed === 'decision' ? 4 : 2;
}
