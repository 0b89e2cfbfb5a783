import { type Comparison, dated, type Suppression } from './comparison.js';
import { dissentsIn } from './dissent.js';
import { type Places, takingPart } from './left-out.js';
import { byStart } from '../order/reading-order.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';
import type { Track } from '../terms.js';
import { type Voices, voicesOf } from './voices.js';

/** The statements of one track that may fill its slot, and those that dissent from it. */
export interface SlotPart {
  /** On the slot; those that rule 0 leaves out included. */
  readonly statements: readonly Statement[];
  /** Those of them that take part. */
  readonly places: Places;
  /** Those that take part, and those that dissent. */
  readonly uttered: Places;
  readonly dissents: readonly Comparison[];
}

/** A stance, parted into what is on its slots and what is not. */
export interface StanceParts {
  readonly voices: Voices;
  readonly slots: ReadonlyMap<Track, SlotPart>;
  /** Of designates (rule 2), by start. */
  readonly designated: readonly Statement[];
  /** Of those who were in office once: they do not speak for the actor any more. */
  readonly former: readonly Statement[];
  readonly offSlot: ReadonlySet<string>;
}

/** Parts a stance by track and by voice: rules 2 and 3 of domain.md say who is off the slot. */
export function partsOf({ statements, affiliations, scale, settings, actorKind }: Stance): StanceParts {
  const voices = voicesOf(affiliations);
  const tracks = new Map<Track, Statement[]>();
  const designated: Statement[] = [];
  const former: Statement[] = [];
  // For a collective nothing is computed, so nobody is off its slots either.
  const hasOffices = affiliations.length > 0 && actorKind !== 'collective';
  for (const statement of [...statements].sort(byStart)) {
    const standing = hasOffices ? voices.of(statement).standing : null;
    if (standing === 'designate') designated.push(statement);
    else if (standing === 'former') former.push(statement);
    else if (tracks.get(statement.track)?.push(statement) === undefined) tracks.set(statement.track, [statement]);
  }
  const offSlot = new Set([...designated, ...former].map(({ id }) => id));
  const slots = new Map<Track, SlotPart>();
  for (const [track, all] of tracks) {
    const { places: uttered } = takingPart(all, scale);
    const dissents = hasOffices ? dissentsIn(uttered, { voices, withinDays: settings.dissentWithin }) : [];
    for (const { later } of dissents) offSlot.add(later.id);
    const isOn = ({ id }: Statement): boolean => !offSlot.has(id);
    const places = dissents.length === 0 ? uttered : new Map([...uttered].filter(([each]) => isOn(each)));
    slots.set(track, { statements: all.filter(isOn), places, uttered, dissents });
  }
  return { voices, slots, designated, former, offSlot };
}

/** Why the words of those who left office move nothing, for the list of what was suppressed. */
export function formerSuppressions(former: readonly Statement[]): Suppression[] {
  return former.map((statement) => {
    const { id, speaker, actor } = statement;
    const why = `${dated(statement)}: ${speaker} was in office once and does not speak for ${actor} any more`;
    return { pair: [id, id], rule: '3', why };
  });
}
