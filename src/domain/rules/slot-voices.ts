import type { Affiliation } from '../affiliation.js';
import { standoffOf } from './standoff.js';
import type { Statement } from '../statement.js';
import { isSuccession } from './succession.js';
import { heldOn } from './voice.js';
import type { Voices } from './voices.js';

/** What speakers and affiliations add to the comparisons of a slot. */
export interface SlotVoices {
  /** `speaker-changed` (rule 3), `succession` (rule 2). */
  facetsOf(earlier: Statement, later: Statement): readonly string[];
  /** The actors whose poles the holder inherits on the later's date (rule 4). */
  backedBy(later: Statement): readonly string[];
}

const NOBODY: readonly string[] = [];

export const NO_VOICES: SlotVoices = { facetsOf: () => NOBODY, backedBy: () => NOBODY };

/** The role of an affiliation by which an actor stands behind another (domain.md, Scales). */
const BACKER = 'backer';

/** @param affiliations to the holder of those who speak for it, and the holder's own to others */
export function slotVoicesOf(affiliations: readonly Affiliation[], voices: Voices, withinDays: number): SlotVoices {
  if (affiliations.length === 0) return { ...NO_VOICES, facetsOf: (a, b) => changeOf(a, b, voices, withinDays) };
  return {
    facetsOf: (earlier, later) => [
      ...changeOf(earlier, later, voices, withinDays),
      ...(isSuccession(earlier, later, voices, affiliations) ? ['succession'] : []),
    ],
    backedBy: (later) =>
      affiliations
        .filter((each) => each.actor === later.actor && inheritsPole(each))
        .filter((each) => heldOn(each, later.stated))
        .map(({ of }) => of),
  };
}

/** Who once was a backer is none any more. */
function inheritsPole({ role, standing }: Affiliation): boolean {
  return standing === 'designate' || (role === BACKER && standing !== 'former');
}

function changeOf(earlier: Statement, later: Statement, voices: Voices, withinDays: number): readonly string[] {
  if (earlier.speaker === later.speaker) return NOBODY;
  return standoffOf(earlier, later, voices, withinDays) === 'speaker-changed' ? ['speaker-changed'] : NOBODY;
}
