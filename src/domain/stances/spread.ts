import type { Affiliation } from '../affiliation.js';
import type { Headline } from './headline.js';
import { ascending } from '../order/reading-order.js';
import type { Scale } from '../scale.js';

/** The role in which an actor belongs to a coalition; a spokesman works for one and is no member. */
const MEMBER = 'member';

/** Where a coalition's members stand on an issue. */
export interface Spread {
  /** Of the members' values, 0–100; null while none of them has one. */
  readonly range: { readonly min: number; readonly median: number; readonly max: number } | null;
  /** Members by their place on the scale, then by slug. */
  readonly known: readonly { readonly actor: string; readonly position: string; readonly value: number | null }[];
  /** Members without a stance, or of whom nothing tells which came last: unknown, never neutral. */
  readonly unknown: readonly string[];
}

/** The members of a coalition at an instant, by slug. */
export function membersOf(coalition: string, affiliations: readonly Affiliation[], at: number): string[] {
  const members = affiliations.filter(
    ({ of, role, standing, during }) =>
      of === coalition &&
      role === MEMBER &&
      (standing === 'in-office' || standing === 'acting') &&
      during.from <= at &&
      at <= during.to,
  );
  return [...new Set(members.map(({ actor }) => actor))].sort();
}

/**
 * A coalition's spread on an issue, from its members' headlines. "A coalition's stance is never derived
 * from its members', nor theirs from it; it is shown as their spread" (domain.md, affiliation).
 *
 * @param headlines each member's, null where it has none
 */
export function spreadOf(scale: Scale, headlines: ReadonlyMap<string, Headline | null>): Spread {
  const places = new Map(scale.positions.map(({ code, value }) => [code, value ?? null]));
  const known: Spread['known'][number][] = [];
  const unknown: string[] = [];
  for (const [actor, headline] of headlines) {
    const position = headline?.stance.determined ? headline.stance.statement.position : null;
    const value = position === null ? undefined : places.get(position);
    if (position === null || value === undefined) unknown.push(actor);
    else known.push({ actor, position, value });
  }
  const values = known.flatMap(({ value }) => value ?? []).sort(ascending);
  return {
    range: rangeOf(values),
    known: known.sort((a, b) => ascending(a.value ?? -1, b.value ?? -1) || ascending(a.actor, b.actor)),
    unknown: unknown.sort(),
  };
}

/** @param values ascending */
function rangeOf(values: readonly number[]): Spread['range'] {
  const [min, max] = [values.at(0), values.at(-1)];
  const half = (values.length - 1) / 2;
  const [below, above] = [values[Math.floor(half)], values[Math.ceil(half)]];
  if (min === undefined || max === undefined || below === undefined || above === undefined) return null;
  return { min, median: (below + above) / 2, max };
}
