import type { Affiliation } from '../affiliation.js';
import type { Statement } from '../statement.js';
import { heldOn, isInOffice } from './voice.js';
import type { Voices } from './voices.js';

/**
 * Rule 2 (domain.md), facet `succession`: the later line statement is of someone who took office after the
 * earlier one was made, in a role that somebody else held before, or to which he was designate. Who held it
 * already at the earlier's date, if only acting, succeeds nobody.
 */
export function isSuccession(
  earlier: Statement,
  later: Statement,
  voices: Voices,
  affiliations: readonly Affiliation[],
): boolean {
  const voice = voices.of(later);
  const { speaker, role, during } = voice;
  if (later.track !== 'line' || speaker === null || !isInOffice(voice)) return false;
  if (during.from <= earlier.stated.to) return false;
  const here = affiliations.filter(({ of }) => of === later.actor);
  const inRole = here.filter((each) => each.role === role && each.standing !== 'designate');
  if (inRole.some((each) => each.actor === speaker && isInOffice(each) && heldOn(each, earlier.stated))) {
    return false;
  }
  const hadHolder = inRole.some((each) => each.actor !== speaker && each.during.from < during.from);
  const wasDesignate = here.some(
    (each) => each.actor === speaker && each.standing === 'designate' && each.during.from <= during.from,
  );
  return hadHolder || wasDesignate;
}
