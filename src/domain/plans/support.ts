import type { PlanVersion } from './plan.js';
import { ascending } from '../order/reading-order.js';
import type { DateBounds } from '../statement.js';
import { type Commitment, LEAST_COMMITMENT, type ReactionKind } from '../terms.js';

/** An actor's answer to a plan or to one of its points, as far as the support table asks. */
export interface PlanReaction {
  /** Id of the event that recorded it. */
  readonly id: string;
  readonly actor: string;
  /** Null: to the plan as a whole. */
  readonly demand: string | null;
  readonly reaction: ReactionKind;
  readonly commitment: Commitment;
  readonly stated: DateBounds;
}

export interface SupportRow<Reaction> {
  /** Null: the plan as a whole. */
  readonly demand: string | null;
  /** One for each of the table's actors, in their order; null where its answer is unknown. */
  readonly reactions: readonly (Reaction | null)[];
}

/** Points × actors (api.md, plans). */
export interface SupportTable<Reaction> {
  /** Who answered the plan or any of these points, by slug. */
  readonly actors: readonly string[];
  /** The plan as a whole, then each point, in the plan's order. */
  readonly rows: readonly SupportRow<Reaction>[];
}

/**
 * Who answers what in a plan. A reaction "has its own slot (holder × target)" (domain.md, reaction):
 * the newest that began by then fills it, of equally new ones the more narrowly dated, then the lowest
 * id; what was only floated fills none. An answer to the whole says nothing of a point.
 *
 * @param reactions to this plan in any of its versions, those retracted left out
 * @param asOf milliseconds since 1970 UTC; for a day, its last one
 */
export function supportOf<Reaction extends PlanReaction>(
  { points }: PlanVersion,
  reactions: readonly Reaction[],
  asOf: number,
): SupportTable<Reaction> {
  const demands = [null, ...new Set(points.map(({ demand }) => demand))];
  const newestFirst = reactions
    .filter(({ demand, commitment, stated }) => {
      return demands.includes(demand) && commitment >= LEAST_COMMITMENT && stated.from <= asOf;
    })
    .sort(byAge);
  const actors = [...new Set(newestFirst.map(({ actor }) => actor))].sort();
  const answer = (actor: string, demand: string | null): Reaction | null =>
    newestFirst.find((each) => each.actor === actor && each.demand === demand) ?? null;
  return { actors, rows: demands.map((demand) => ({ demand, reactions: actors.map((each) => answer(each, demand)) })) };
}

function byAge(a: PlanReaction, b: PlanReaction): number {
  return (
    ascending(b.stated.from, a.stated.from) || ascending(a.stated.to, b.stated.to) || ascending(a.id, b.id)
  );
}
