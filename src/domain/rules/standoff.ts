import { daysApart } from '../dates/days-apart.js';
import type { Statement } from '../statement.js';
import { isInOffice, type Voice } from './voice.js';
import type { Voices } from './voices.js';

/** What another voice means for a statement that takes another position than the one before it. */
export type Standoff = 'dissent' | 'speaker-changed' | null;

/**
 * Rule 3 (domain.md): both speakers in office, ≤ 30 days apart, the later of lower rank or of equal rank
 * with another portfolio → `dissent`; unknown ranks → a shift with facet `speaker-changed`. Both must hold
 * office on the later's date: from the word of one who has left nobody dissents.
 * Portfolios differ only where both are known. A speaker of whom nothing is known is of unknown rank.
 */
export function standoffOf(earlier: Statement, later: Statement, voices: Voices, withinDays: number): Standoff {
  const [before, after] = [voices.of(earlier), voices.of(later)];
  if (before.speaker === after.speaker || daysApart(earlier.stated, later.stated) > withinDays) return null;
  if (!mayHoldOffice(before) || !mayHoldOffice(after)) return null;
  const hasLeft = before.standing !== null && !isInOffice(voices.ofSpeakerOn(earlier, later));
  if (hasLeft) return null;
  if (before.rank === null || after.rank === null) return 'speaker-changed';
  if (after.rank !== before.rank) return after.rank > before.rank ? 'dissent' : null;
  const areOfOtherFields =
    before.portfolio !== null && after.portfolio !== null && before.portfolio !== after.portfolio;
  return areOfOtherFields ? 'dissent' : null;
}

function mayHoldOffice(voice: Voice): boolean {
  return voice.standing === null || isInOffice(voice);
}
