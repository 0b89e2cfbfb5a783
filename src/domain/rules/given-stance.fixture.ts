import type { Affiliation } from '../affiliation.js';
import { NEGOTIATIONS } from '../given.fixture.js';
import { readStance } from './read-stance.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { Stance } from '../stance.js';
import { statedBounds } from '../dates/stated-date.js';
import type { Statement } from '../statement.js';

/** A stance of ukraine on negotiations; `rest` overrides what a spec is about. */
export function stanceOf(statements: readonly Statement[], rest: Partial<Stance> = {}): Stance {
  return {
    actor: 'ukraine',
    actorKind: 'state',
    issue: 'negotiations',
    silenceAfter: null,
    scale: NEGOTIATIONS,
    settings: DEFAULT_SETTINGS,
    statements,
    affiliations: [],
    ...rest,
  };
}

/** Somebody's office at ukraine, in office and without rank; `rest` overrides what a spec is about. */
export function office(actor: string, during: string, rest: Partial<Affiliation> = {}): Affiliation {
  return {
    actor,
    of: 'ukraine',
    role: 'president',
    portfolio: null,
    rank: null,
    during: statedBounds(during),
    duringEdtf: during,
    standing: 'in-office',
    ...rest,
  };
}

/** A stance's shifts in short: `from → to kind facets`. */
export function shiftsIn(stance: Stance): string[] {
  return readStance(stance).shifts.map(({ from, to, kind, facets }) => [from, '→', to, kind, ...facets].join(' '));
}

/** Pairs left out, by rule: `rule: a, b`. */
export function suppressedIn(stance: Stance): string[] {
  return readStance(stance).suppressed.map(({ rule, pair }) => `${rule}: ${pair.join(', ')}`);
}
