import type { ActorAffiliated, ActorAffiliatedV1 } from '../facts/actor-facts.js';

/** When an affiliation holds of which nobody said when: always, as far as is known. */
export const AT_ANY_TIME = '../..';

/** Version 1 of `actor.affiliated` could leave `during` out. */
export function affiliatedFromV1(data: ActorAffiliatedV1): ActorAffiliated {
  return { ...data, during: data.during ?? AT_ANY_TIME };
}
