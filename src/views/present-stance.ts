import type { CurrentStance } from '../domain/stances/current-stance.js';
import type { Headline, SlotsByTrack } from '../domain/stances/headline.js';
import type { StatementResponse } from '../projections/statement.response.js';
import type { HeadlineResponse, SlotResponse, SlotsResponse } from './stances.response.js';

/** Ids of the statements that showing these slots takes. */
export function shownIn(slots: readonly CurrentStance[]): string[] {
  return slots.flatMap(({ statement, since, lastReaffirmed }) => [statement.id, since, lastReaffirmed ?? since]);
}

/** What a reader must know of a headline. */
export function presentHeadline({ track, unconfirmed, disputed, stale }: Headline): HeadlineResponse {
  return { track, unconfirmed, disputed, stale };
}

/** The slots by track; a track without a stance is absent. */
export function presentSlots(slots: SlotsByTrack, statements: ReadonlyMap<string, StatementResponse>): SlotsResponse {
  return Object.fromEntries(
    Object.entries(slots).flatMap(([track, stance]) => {
      const slot = presentSlot(stance, statements);
      return slot ? [[track, slot]] : [];
    }),
  );
}

/** One slot; null if its statement was not looked up. */
export function presentSlot(stance: CurrentStance, statements: ReadonlyMap<string, StatementResponse>): SlotResponse | null {
  const statement = statements.get(stance.statement.id);
  if (!statement) return null;
  return {
    statement,
    since: (statements.get(stance.since) ?? statement).stated.edtf,
    lastReaffirmed: stance.lastReaffirmed === null ? null : (statements.get(stance.lastReaffirmed)?.stated.edtf ?? null),
    certain: stance.certain,
  };
}
