import type { Queries } from '../database/queries.js';
import type { Affiliation } from '../domain/affiliation.js';
import type { Scale } from '../domain/scale.js';
import type { Stance } from '../domain/stance.js';
import { affiliationsOf, affiliationsTo } from './affiliation.reader.js';

/** A stance of which all is read but its affiliations. */
type HeldStance = Pick<Stance, 'actor' | 'scale' | 'statements'>;

/**
 * Reads the affiliations that the rules ask for, and gives each stance its own: of its speakers to its
 * holder, of others who held the same roles there (a succession), and of the holder to those who own the
 * scale's poles. No query where nobody speaks for another and no pole is owned.
 */
export async function affiliationsFor(
  queries: Queries,
  dossierId: number,
  stances: readonly HeldStance[],
  knownAt: number,
): Promise<(stance: HeldStance) => Affiliation[]> {
  const spokenFor = stances.filter((stance) => speakersOf(stance).size > 0);
  const onOwnedScales = stances.filter(({ scale }) => ownersOf(scale).size > 0);
  if (spokenFor.length === 0 && onOwnedScales.length === 0) return () => [];
  const to = byActor(await affiliationsTo(queries, dossierId, spokenFor.map(({ actor }) => actor), knownAt), ({ of }) => of);
  const of = byActor(await affiliationsOf(queries, dossierId, onOwnedScales.map(({ actor }) => actor), knownAt), ({ actor }) => actor);
  return (stance) => {
    const [speakers, owners] = [speakersOf(stance), ownersOf(stance.scale)];
    const here = to.get(stance.actor) ?? [];
    const roles = new Set(here.filter(({ actor }) => speakers.has(actor)).map(({ role }) => role));
    const own = of.get(stance.actor) ?? [];
    return [
      ...here.filter(({ actor, role }) => speakers.has(actor) || roles.has(role)),
      ...own.filter(({ of: owner }) => owners.has(owner)),
    ];
  };
}

/** Those who speak in a stance other than its holder. */
function speakersOf({ actor, statements }: HeldStance): Set<string> {
  return new Set(statements.flatMap(({ speaker }) => (speaker === null || speaker === actor ? [] : [speaker])));
}

function ownersOf({ poleOwners }: Scale): Set<string> {
  return new Set(poleOwners ? [...poleOwners.low, ...poleOwners.high] : []);
}

function byActor(affiliations: readonly Affiliation[], keyOf: (each: Affiliation) => string): Map<string, Affiliation[]> {
  const grouped = new Map<string, Affiliation[]>();
  for (const each of affiliations) grouped.set(keyOf(each), [...(grouped.get(keyOf(each)) ?? []), each]);
  return grouped;
}
