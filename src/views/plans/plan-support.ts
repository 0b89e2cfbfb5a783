import type { PlanVersion } from '../../domain/plans/plan.js';
import { supportOf } from '../../domain/plans/support.js';
import { presentReaction } from '../../projections/present-reaction.js';
import { heldReactions, type RecordedReaction } from '../../projections/reaction.reader.js';
import { presentActorReference, type RecordNames } from '../../projections/record-names.js';
import type { SupportResponse } from './plan-view.response.js';

/**
 * Who answers what in a plan, as views show it.
 * @param asOf milliseconds since 1970 UTC; for a day, its last one
 */
export function presentSupport(
  plan: PlanVersion,
  reactions: readonly RecordedReaction[],
  asOf: number,
  names: RecordNames,
): SupportResponse {
  const { actors, rows } = supportOf(plan, reactions.flatMap(heldReactions), asOf);
  return {
    actors: actors.map((slug) => presentActorReference(names, slug)),
    rows: rows.map(({ demand, reactions: cells }) => ({
      demand,
      reactions: cells.map((cell) => cell && presentReaction(cell, names)),
    })),
  };
}
