import { ownLineOf } from './own-line.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';
import { LEAST_COMMITMENT } from '../terms.js';
import { voiceOf } from '../rules/voice.js';

/**
 * The actor's own words on an issue, in any order: its line, and what it said on record without placing
 * itself. An absence is none: it "resets no silence" (domain.md, absence). Nor is what a designate or
 * a former office-holder says: as with the line, they do not speak for the actor.
 */
export function ownWordsOf(stance: Stance): Statement[] {
  if (stance.actorKind === 'collective') return [];
  const placeless = stance.statements.filter((each) => placesNobody(each) && isOwnVoice(stance, each));
  return [...ownLineOf(stance), ...placeless];
}

function placesNobody({ position, track, absence, commitment }: Statement): boolean {
  return position === null && track === 'line' && absence === null && commitment >= LEAST_COMMITMENT;
}

function isOwnVoice({ affiliations }: Stance, statement: Statement): boolean {
  const { standing } = voiceOf(statement, affiliations);
  return standing !== 'designate' && standing !== 'former';
}
