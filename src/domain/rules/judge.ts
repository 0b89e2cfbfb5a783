import type { Judged } from './first-telling.js';
import type { Places } from './left-out.js';
import { movementOf } from './movement.js';
import { samePosition } from './same-position.js';
import type { Scale } from '../scale.js';
import type { SlotVoices } from './slot-voices.js';
import type { Statement } from '../statement.js';
import type { Verdict } from './verdict.js';

type Judge = (earlier: Statement, later: Statement, places: Places, rule?: '7') => Judged;

/**
 * Rules 4 and 5 of domain.md on two statements of one slot, and rule 7 on a line statement and an inferred
 * one before it, which decides as they do and says so by the facet `baseline-inferred`.
 */
export function judgeIn(scale: Scale, voices: SlotVoices): Judge {
  return (earlier, later, places, rule) => {
    const verdict = decide(scale, voices, places, earlier, later);
    if (!verdict) return { earlier, later, verdict };
    const facets = [...verdict.facets, ...voices.facetsOf(earlier, later)];
    if (rule !== '7') return { earlier, later, verdict: { ...verdict, facets } };
    const because = `${verdict.because}, held against a reading for want of a word`;
    return { earlier, later, verdict: { ...verdict, rule, facets: [...facets, 'baseline-inferred'], because } };
  };
}

function decide(
  scale: Scale,
  voices: SlotVoices,
  places: Places,
  earlier: Statement,
  later: Statement,
): Verdict | null {
  const [before, after] = [places.get(earlier), places.get(later)];
  if (!before || !after) return null;
  const backed = voices.backedBy(later);
  return before.code === after.code
    ? samePosition(scale, after, earlier, later, backed)
    : movementOf(scale, later.actor, before, after, backed);
}
