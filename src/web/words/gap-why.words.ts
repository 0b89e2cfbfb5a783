import type { Shift } from '../api/shapes.js';
import { placeInWords } from './places.words.js';

const apart = ({ magnitude }: Shift): string => (magnitude === null ? '' : `, ${magnitude} of 100 points apart`);

/** Rules `gap` and `distance`: two statements held against each other; null where a side is missing. */
export function gapInWords(shift: Shift): string | null {
  const { actor, facets, from, issue, kind, magnitude, subject, to, track } = shift;
  if (from === null || to === null || issue === null) return null;
  switch (kind) {
    case 'say-do-gap':
    case 'public-private-gap': {
      const closed = facets.includes('closed') ? ' A later word has closed the gap.' : '';
      const against = kind === 'say-do-gap' ? 'what it does is' : `what is ${track ?? 'told'} is`;
      const said = `On “${issue.title}”, ${actor.name} says ${placeInWords(from)}`;
      return `${said}; ${against} ${placeInWords(to)}${apart(shift)}.${closed}`;
    }
    case 'convergence':
    case 'divergence': {
      if (subject?.kind !== 'counterpart') return null;
      const lines = `${from.actor.name} stands at ${placeInWords(from)}, ${to.actor.name} at ${placeInWords(to)}`;
      const way = kind === 'convergence' ? 'nearer than at their furthest' : 'further apart than at their nearest';
      return `On “${issue.title}”, ${lines}: ${magnitude ?? 0} of 100 points ${way}.`;
    }
    default:
      return null;
  }
}
