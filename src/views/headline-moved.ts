import type { Headline } from '../domain/stances/headline.js';
import { movementOf } from '../domain/rules/movement.js';
import { slotVoicesOf } from '../domain/rules/slot-voices.js';
import type { Stance } from '../domain/stance.js';
import { voicesOf } from '../domain/rules/voices.js';
import type { Move } from './matrix.response.js';

/** What became of a stance's headline between two days, by rule 4; null if it is where it was. */
export function headlineMoved(stance: Stance, then: Headline | null, now: Headline | null): Move | null {
  if (!then || !now) return now ? 'appeared' : then ? 'vanished' : null;
  const { scale, affiliations, settings } = stance;
  const [earlier, later] = [then, now].map(({ stance: { statement } }) =>
    scale.positions.find(({ code }) => code === statement.position),
  );
  if (!earlier || !later || earlier.code === later.code) return null;
  const voices = slotVoicesOf(affiliations, voicesOf(affiliations), settings.dissentWithin);
  return movementOf(scale, stance.actor, earlier, later, voices.backedBy(now.stance.statement)).kind;
}
