import type { PlanVersion } from './plan.js';
import { ascending } from '../order/reading-order.js';
import { LEAST_COMMITMENT } from '../terms.js';
import { defaultCommitment, trackOf } from '../track.js';

/** The earlier version and the later one, held against each other. */
export type VersionPair = readonly [earlier: PlanVersion, later: PlanVersion];

/**
 * Which versions are held against each other: those of one plan in the order of their numbers, then the
 * first version of a plan against the last of the one it supersedes. Versions only discussed or
 * alternative, or only floated, take no part, and one that describes what is held (`standing`) is never the
 * later side (rule 0); nor is one that was surely stated before the other, such as an old draft entered
 * late. Both stand on one track: as a report never overwrites the line, a
 * leaked version says nothing of what an announced one gave up, nor the other way round.
 */
export function consecutiveVersions(versions: readonly PlanVersion[]): VersionPair[] {
  const runs = runsOf(versions.filter(takesPart));
  return runs.flatMap((run) => {
    const superseded = supersededBy(run[0]?.plan ?? null, versions);
    const before = runs.find((other) => other[0]?.plan === superseded && haveOneTrack(other, run));
    const chain = [...(before?.slice(-1) ?? []), ...run];
    return chain.slice(1).flatMap((later, n): VersionPair[] => {
      const earlier = chain[n];
      return earlier && mayFollow(earlier, later) ? [[earlier, later]] : [];
    });
  });
}

function takesPart({ data: { status, deed, commitment } }: PlanVersion): boolean {
  if (status === 'under-discussion' || status === 'alternative') return false;
  return (commitment ?? defaultCommitment(deed ?? null)) >= LEAST_COMMITMENT;
}

function mayFollow(earlier: PlanVersion, later: PlanVersion): boolean {
  return later.data.dating !== 'standing' && later.stated.to >= earlier.stated.from;
}

function trackOfVersion({ data: { modality, deed } }: PlanVersion): string {
  return trackOf(modality, deed ?? null);
}

/** The versions of each plan on each track, in the order of their numbers; the runs by plan, then track. */
function runsOf(versions: readonly PlanVersion[]): PlanVersion[][] {
  const runs = new Map<string, PlanVersion[]>();
  for (const version of versions.toSorted((a, b) => ascending(a.plan, b.plan) || ascending(a.number, b.number))) {
    const slot = `${version.plan}|${trackOfVersion(version)}`;
    const known = runs.get(slot);
    if (known) known.push(version);
    else runs.set(slot, [version]);
  }
  return [...runs.values()];
}

function haveOneTrack([a]: readonly PlanVersion[], [b]: readonly PlanVersion[]): boolean {
  return a !== undefined && b !== undefined && trackOfVersion(a) === trackOfVersion(b);
}

/** Which plan this one supersedes, as the first of its versions to name one says. */
function supersededBy(plan: string | null, versions: readonly PlanVersion[]): string | null {
  const naming = versions.filter((version) => version.plan === plan && (version.data.supersedes ?? plan) !== plan);
  return naming.toSorted((a, b) => ascending(a.number, b.number))[0]?.data.supersedes ?? null;
}
