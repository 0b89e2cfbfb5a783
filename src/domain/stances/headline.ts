import type { CurrentStance } from './current-stance.js';
import type { Track } from '../terms.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A dossier may configure it (domain.md, track). */
const DEFAULT_STALE_AFTER_DAYS = 365;
/** Worse than any Admiralty grade. */
const UNGRADED = 'Z';

/** The stance of an actor on an issue, drawn from its slots, with what a reader must know about it. */
export interface Headline {
  readonly track: Track;
  readonly stance: CurrentStance;
  /** Neither word on record nor deed: a report, a leak or a reading. */
  readonly unconfirmed: boolean;
  readonly disputed: boolean;
  readonly stale: boolean;
}

/** An actor's slots on one issue; a track without a stance is absent. */
export type SlotsByTrack = Readonly<Partial<Record<Track, CurrentStance>>>;

function chosenTrack(slots: SlotsByTrack): Track | undefined {
  if (slots.line) return 'line';
  if (slots.conduct) return 'conduct';
  const gradeOf = (track: Track): string => slots[track]?.statement.grade ?? UNGRADED;
  // A stable sort: of equal grades the track named first stays first.
  return (['reported', 'leaked', 'inferred'] as const)
    .filter((track) => slots[track])
    .sort((a, b) => (gradeOf(a) < gradeOf(b) ? -1 : gradeOf(a) > gradeOf(b) ? 1 : 0))[0];
}

/**
 * The headline (domain.md, track): the line, else the conduct; if neither, the best graded of reported,
 * leaked and inferred, of equal grades in that order, as unconfirmed. Stale once more than
 * `staleAfterDays` have passed since its statement's latest bound.
 *
 * @param asOf milliseconds since 1970 UTC, as given to `currentOf`
 * @returns null if no slot is filled
 */
export function headlineOf(
  slots: SlotsByTrack,
  asOf: number,
  staleAfterDays: number = DEFAULT_STALE_AFTER_DAYS,
): Headline | null {
  const track = chosenTrack(slots);
  const stance = track && slots[track];
  if (!track || !stance) return null;
  return {
    track,
    stance,
    unconfirmed: track !== 'line' && track !== 'conduct',
    disputed: stance.statement.disputed,
    stale: asOf - stance.statement.stated.to > staleAfterDays * DAY_MS,
  };
}
