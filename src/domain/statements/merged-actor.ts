import type { ActorMerged } from '../facts/actor-facts.js';
import type { PositionStated } from '../facts/statement-facts.js';
import type { Scale } from '../scale.js';

type Merge = Pick<ActorMerged, 'actor' | 'into'>;

/** A statement in which the survivor stands wherever the merged actor did; null if it names nobody merged. */
export function withoutMerged(data: PositionStated, { actor, into }: Merge): PositionStated | null {
  const { jointWith = [], speaker, addressee, ...rest } = data;
  if (![data.actor, ...jointWith, speaker, addressee].includes(actor)) return null;
  const stays = (slug: string): string => (slug === actor ? into : slug);
  const holder = stays(data.actor);
  const others = [...new Set(jointWith.map(stays))].filter((slug) => slug !== holder);
  return {
    ...rest,
    actor: holder,
    ...(others.length > 0 ? { jointWith: others } : {}),
    ...(speaker === undefined ? {} : { speaker: stays(speaker) }),
    ...(addressee === undefined ? {} : { addressee: stays(addressee) }),
  };
}

/** A scale whose poles the survivor owns in the merged actor's place; null if that one owned none. */
export function scaleWithoutMerged(scale: Scale, { actor, into }: Merge): Scale | null {
  const { poleOwners } = scale;
  if (!poleOwners || ![...poleOwners.low, ...poleOwners.high].includes(actor)) return null;
  const stays = (owners: readonly string[]): string[] => [...new Set(owners.map((slug) => (slug === actor ? into : slug)))];
  return { ...scale, poleOwners: { low: stays(poleOwners.low), high: stays(poleOwners.high) } };
}
