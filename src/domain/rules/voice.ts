import type { Affiliation } from '../affiliation.js';
import { ascending } from '../order/reading-order.js';
import type { DateBounds, Statement } from '../statement.js';
import type { Standing } from '../terms.js';

/** Who speaks for an actor in a statement, and with what authority on that day. */
export interface Voice {
  /** Null: impersonal ("Kyiv"), the actor itself. */
  readonly speaker: string | null;
  /** Null: nothing is known of the speaker's standing then. */
  readonly standing: Standing | null;
  /** 1 = highest; null where nobody said. */
  readonly rank: number | null;
  readonly portfolio: string | null;
  readonly role: string | null;
  /** When it held that standing. */
  readonly during: DateBounds;
}

const ALWAYS: DateBounds = { from: -Infinity, to: Infinity };

/** Domain.md, speaker: an impersonal one is the state itself, with top rank. */
const ACTOR_ITSELF: Voice = {
  speaker: null,
  standing: 'in-office',
  rank: 1,
  portfolio: null,
  role: null,
  during: ALWAYS,
};

const BY_AUTHORITY: readonly Standing[] = ['in-office', 'acting', 'designate', 'former'];

/** Whether an affiliation may have held on a stated date: the two intervals touch. */
export function heldOn({ during }: Affiliation, { from, to }: DateBounds): boolean {
  return during.from <= to && during.to >= from;
}

/** Whether it held throughout a stated date. */
function surelyHeldOn({ during }: Affiliation, { from, to }: DateBounds): boolean {
  return during.from <= from && during.to >= to;
}

/**
 * The voice with which a statement was made (domain.md, Terms: affiliation, speaker). Of several standings
 * on its date those that surely held come first, then the one of most authority: in office before acting,
 * designate, former; then the higher rank, then the role by name.
 *
 * @param affiliations of anyone, to anyone, in any order; only the speaker's to the holder count
 */
export function voiceOf(statement: Statement, affiliations: readonly Affiliation[]): Voice {
  const { speaker, actor, stated } = statement;
  if (speaker === null || speaker === actor) return ACTOR_ITSELF;
  const [best] = affiliations
    .filter((each) => each.actor === speaker && each.of === actor && heldOn(each, stated))
    .sort(
      (a, b) =>
        Number(surelyHeldOn(b, stated)) - Number(surelyHeldOn(a, stated)) ||
        BY_AUTHORITY.indexOf(a.standing) - BY_AUTHORITY.indexOf(b.standing) ||
        ascending(a.rank ?? Infinity, b.rank ?? Infinity) ||
        ascending(a.role, b.role) ||
        ascending(a.during.from, b.during.from),
    );
  if (!best) return { speaker, standing: null, rank: null, portfolio: null, role: null, during: ALWAYS };
  const { standing, rank, portfolio, role, during } = best;
  return { speaker, standing, rank, portfolio, role, during };
}

/** Whether a voice speaks with the authority of an office: its holder, or who acts in its place. */
export function isInOffice({ standing }: Pick<Voice, 'standing'>): boolean {
  return standing === 'in-office' || standing === 'acting';
}
