import { describe, expect, it } from '@jest/globals';
import { matches, matchesStatement } from './alert-filter.js';
import { alertsByDefault } from './alert-policy.js';
import { aShift } from './a-shift.fixture.js';

describe('what alerts by default', () => {
  it.each(['reversal', 'say-do-gap', 'new-demand', 'dropped-demand', 'overdue', 'lapsed'] as const)(
    'is every %s, however small',
    (kind) => {
      expect(alertsByDefault(aShift({ kind, magnitude: null }))).toBe(true);
    },
  );

  it.each(['hardening', 'softening', 'change'] as const)('is a %s of 20 points and not one of 19', (kind) => {
    expect(alertsByDefault(aShift({ kind, magnitude: 20 }))).toBe(true);
    expect(alertsByDefault(aShift({ kind, magnitude: 19 }))).toBe(false);
  });

  it.each(['concession', 'succession', 'commitment'])('is a small softening with the facet %s', (facet) => {
    expect(alertsByDefault(aShift({ kind: 'softening', magnitude: null, facets: ['scope-changed', facet] }))).toBe(
      true,
    );
  });

  it('is not a small softening with another facet', () => {
    expect(alertsByDefault(aShift({ kind: 'softening', magnitude: 5, facets: ['joint'] }))).toBe(false);
  });

  it('is any change on a nominal scale, which has no distances', () => {
    expect(alertsByDefault(aShift({ kind: 'change', magnitude: null }))).toBe(true);
  });

  it.each([
    'anticipated',
    'public-private-gap',
    'dissent',
    'clarification',
    'quantity-change',
    'new-condition',
    'dropped-condition',
    'contradiction',
    'silence',
    'drift',
    'convergence',
    'divergence',
  ] as const)('is not a computed %s, however large', (kind) => {
    expect(alertsByDefault(aShift({ kind, magnitude: 100, facets: ['concession'] }))).toBe(false);
  });

  it.each(['A1', 'B2', 'C3', 'A3', 'C1'])('is an asserted shift graded %s', (grade) => {
    expect(alertsByDefault(aShift({ kind: 'resumption', basis: 'asserted', grade, magnitude: null }))).toBe(true);
    expect(alertsByDefault(aShift({ kind: 'silence', basis: 'both', grade, magnitude: null }))).toBe(true);
  });

  it.each(['D1', 'A4', 'C4', 'F6', null])('is not a shift only asserted and graded %s', (grade) => {
    expect(alertsByDefault(aShift({ kind: 'reversal', basis: 'asserted', grade }))).toBe(false);
  });

  it('is a shift that we compute, whatever the grade of the source that asserts it too', () => {
    expect(alertsByDefault(aShift({ kind: 'reversal', basis: 'both', grade: null }))).toBe(true);
  });

  it('is not what is disputed, inferred, on an inferred baseline, or of a collective', () => {
    const actor = { slug: 'allies', name: 'Allies', kind: 'collective' as const };
    expect(alertsByDefault(aShift({ provisional: true }))).toBe(false);
    expect(alertsByDefault(aShift({ track: 'inferred' }))).toBe(false);
    expect(alertsByDefault(aShift({ facets: ['baseline-inferred'] }))).toBe(false);
    expect(alertsByDefault(aShift({ actor, basis: 'asserted', grade: 'A1' }))).toBe(false);
    expect(alertsByDefault(aShift({ kind: 'drift', basis: 'asserted', grade: 'A1' }))).toBe(false);
  });
});

describe("an endpoint's filter", () => {
  const shift = aShift({ kind: 'softening', magnitude: 30, track: 'line' });
  const { actor, issue } = { actor: shift.actor.slug, issue: shift.issue.slug };

  it('lets everything through when it says nothing', () => {
    expect(matches({}, shift)).toBe(true);
  });

  it.each([
    { actors: ['other', actor] },
    { issues: [issue] },
    { kinds: ['softening' as const] },
    { tracks: ['line' as const] },
    { minMagnitude: 30 },
  ])('lets through what it asks for: %j', (filter) => {
    expect(matches(filter, shift)).toBe(true);
  });

  it.each([
    { actors: ['other'] },
    { issues: ['other'] },
    { kinds: ['reversal' as const] },
    { tracks: ['reported' as const] },
    { minMagnitude: 30.5 },
    { actors: [actor], issues: [issue], kinds: ['softening' as const], minMagnitude: 31 },
  ])('keeps back what one of its fields does not ask for: %j', (filter) => {
    expect(matches(filter, shift)).toBe(false);
  });

  it('keeps back a shift without track or magnitude where one is asked for', () => {
    expect(matches({ tracks: ['line'] }, aShift({ track: null }))).toBe(false);
    expect(matches({ minMagnitude: 1 }, aShift({ magnitude: null }))).toBe(false);
    expect(matches({ minMagnitude: 0 }, aShift({ magnitude: null }))).toBe(true);
  });

  it('holds for statements by any of their holders, by issue and by track', () => {
    const statement = {
      actor: 'france',
      jointWith: ['germany'],
      issue: 'security',
      position: 'open',
      modality: 'reported' as const,
      stated: '2025-02',
      summary: '',
      sources: [],
    };
    expect(matchesStatement({ actors: ['germany'], tracks: ['reported'], kinds: ['reversal'] }, statement)).toBe(true);
    expect(matchesStatement({ actors: ['italy'] }, statement)).toBe(false);
    expect(matchesStatement({ issues: ['trade'] }, statement)).toBe(false);
    expect(matchesStatement({ tracks: ['line'] }, statement)).toBe(false);
  });
});
