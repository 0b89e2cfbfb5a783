import { DAY_MS, dayOf } from '../dates/day.js';
import { type HeldLine, heldLineOf } from './held-line.js';
import { pointsBetween } from '../rules/points-between.js';
import { ascending } from '../order/reading-order.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** How far two lines are apart from a day on. */
export interface DistanceStep {
  /** `YYYY-MM-DD`; null where both lines are held since nobody says when. */
  readonly since: string | null;
  /** Whole days for which it lasted, the evaluated day included; null where `since` is. */
  readonly days: number | null;
  /** Points, 0–100; null while either line is undetermined or has no value. */
  readonly distance: number | null;
  /** The statements that stand, of the first actor and of the second. */
  readonly statements: readonly [Statement, Statement];
}

export interface DistanceSeries {
  readonly issue: string;
  /** In the order of their slugs. */
  readonly actors: readonly [string, string];
  readonly steps: readonly DistanceStep[];
}

interface ActorLine {
  readonly actor: string;
  readonly issue: string;
  readonly held: readonly HeldLine[];
}

/**
 * The distances of each two of the actors' lines on one issue, as step functions over stated time, day
 * by day. It begins where both have a line: no statement is *unknown*, never neutral.
 *
 * @param stances of one issue, in any order; the caller chooses whose
 * @param asOf last instant of the evaluated day, milliseconds since 1970 UTC
 */
export function distancesOf(stances: readonly Stance[], asOf: number): DistanceSeries[] {
  const lines = stances
    .map((stance) => ({ actor: stance.actor, issue: stance.issue, held: lineUntil(stance, asOf) }))
    .filter(({ held }) => held.length > 0)
    .sort((a, b) => ascending(a.actor, b.actor));
  return lines.flatMap((one, n) => lines.slice(n + 1).map((other) => seriesOf(one, other, asOf)));
}

/** The line as it was held until then. */
export function lineUntil(stance: Stance, asOf: number): HeldLine[] {
  return heldLineOf(stance).filter(({ since }) => since <= asOf);
}

function seriesOf(one: ActorLine, other: ActorLine, asOf: number): DistanceSeries {
  const starts = [...new Set([...one.held, ...other.held].map(({ since }) => since))].sort(ascending);
  const end = Math.floor(asOf / DAY_MS) * DAY_MS + DAY_MS;
  const steps: DistanceStep[] = [];
  const [heldByOne, heldByOther] = [reader(one.held), reader(other.held)];
  starts.forEach((since, n) => {
    const [a, b] = [heldByOne(since), heldByOther(since)];
    if (!a || !b) return;
    const lasted = ((starts[n + 1] ?? end) - since) / DAY_MS;
    steps.push({
      since: Number.isFinite(since) ? dayOf(since) : null,
      days: Number.isFinite(since) ? lasted : null,
      distance: a.value === null || b.value === null ? null : pointsBetween(a.value, b.value),
      statements: [a.statement, b.statement],
    });
  });
  return { issue: one.issue, actors: [one.actor, other.actor], steps };
}

/** Reads a line forwards: what is held at each instant asked for, the instants ascending. */
function reader(held: readonly HeldLine[]): (instant: number) => HeldLine | undefined {
  let at = -1;
  return (instant) => {
    for (let next = held[at + 1]; next && next.since <= instant; next = held[at + 1]) at += 1;
    return held[at];
  };
}
