import type { Affiliation } from '../affiliation.js';
import type { Statement } from '../statement.js';
import { type Voice, voiceOf } from './voice.js';

/** The voices of an actor's statements, each looked up once. */
export interface Voices {
  /** The voice with which a statement was made. */
  of(statement: Statement): Voice;
  /** What voice the speaker of one statement had on the date of another. */
  ofSpeakerOn(speaking: Statement, date: Statement): Voice;
}

/** @param affiliations of those who speak in the statements asked for, to their holder */
export function voicesOf(affiliations: readonly Affiliation[]): Voices {
  const bySpeaker = new Map<string | null, Affiliation[]>();
  for (const each of affiliations) {
    const known = bySpeaker.get(each.actor);
    if (known) known.push(each);
    else bySpeaker.set(each.actor, [each]);
  }
  const found = new Map<Statement, Voice>();
  const lookUp = (statement: Statement): Voice => voiceOf(statement, bySpeaker.get(statement.speaker) ?? []);
  return {
    of(statement) {
      const known = found.get(statement);
      if (known) return known;
      const voice = lookUp(statement);
      found.set(statement, voice);
      return voice;
    },
    ofSpeakerOn: (speaking, date) => lookUp({ ...speaking, stated: date.stated }),
  };
}
