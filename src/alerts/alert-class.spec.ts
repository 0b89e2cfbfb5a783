import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { classOf } from './alert-class.js';
import { aShift } from './a-shift.fixture.js';

const classWith = (over: Partial<ShiftResponse>, settings: Partial<Settings> = {}) =>
  classOf(aShift(over), { ...DEFAULT_SETTINGS, ...settings });

const graded = (grade: string) => [{ outlet: 'Desk', title: 'Notes', url: null, publishedAt: null, via: [], grade }];

describe('On', () => {
  it.each(['reversal', 'say-do-gap', 'new-demand', 'dropped-demand', 'overdue', 'lapsed'] as const)(
    '“%s”: however small',
    (kind) => {
      expect(classWith({ kind, magnitude: null })).toBe('alert');
    },
  );

  it.each(['hardening', 'softening', 'change'] as const)('“%s of ≥ 20 points”: and not of 19', (kind) => {
    expect(classWith({ kind, magnitude: 20 })).toBe('alert');
    expect(classWith({ kind, magnitude: 19 })).toBe('digest');
  });

  it.each(['concession', 'succession', 'commitment'])('“or with facet %s”: however small', (facet) => {
    expect(classWith({ kind: 'softening', magnitude: null, facets: ['scope-changed', facet] })).toBe('alert');
    expect(classWith({ kind: 'softening', magnitude: 5, facets: ['joint'] })).toBe('digest');
  });

  it('any change on a nominal scale, which has no distances', () => {
    expect(classWith({ kind: 'change', magnitude: null })).toBe('alert');
  });

  it.each(['A1', 'B2', 'C3', 'A3', 'C1'])('“asserted shifts graded C3 or better”: %s', (grade) => {
    expect(classWith({ kind: 'resumption', basis: 'asserted', grade, magnitude: null })).toBe('alert');
    expect(classWith({ kind: 'silence', basis: 'both', sources: graded(grade), magnitude: null })).toBe('alert');
  });

  it.each(['D1', 'A4', 'C4', 'F6', null])('“asserted shifts graded C3 or better”: not %s', (grade) => {
    expect(classWith({ kind: 'reversal', basis: 'asserted', grade })).toBe('digest');
  });

  it('what we compute, whatever the grade of the source that asserts it too', () => {
    expect(classWith({ kind: 'reversal', basis: 'both', sources: graded('F6') })).toBe('alert');
  });

  it('of what is asserted too, the assertion by its own grade, not by that of the statements', () => {
    expect(classWith({ kind: 'silence', basis: 'both', grade: 'A1', sources: graded('D4') })).toBe('digest');
  });
});

describe('In the digest', () => {
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
  ] as const)('“%s”: however large', (kind) => {
    expect(classWith({ kind, magnitude: 100, facets: ['concession'] })).toBe('digest');
  });
});

describe('Off', () => {
  it.each(['drift', 'convergence', 'divergence'] as const)('“%s”: asserted or not', (kind) => {
    expect(classWith({ kind })).toBe('off');
    expect(classWith({ kind, basis: 'asserted', grade: 'A1' })).toBe('off');
  });

  it('“baseline-inferred”', () => {
    expect(classWith({ facets: ['baseline-inferred'] })).toBe('off');
  });

  it('“collectives”: also what is asserted of them', () => {
    const actor = { slug: 'allies', name: 'Allies', kind: 'collective' as const };
    expect(classWith({ actor, basis: 'asserted', grade: 'A1' })).toBe('off');
  });

  it('“inferred only”', () => {
    expect(classWith({ track: 'inferred' })).toBe('off');
  });

  it('“disputed only”', () => {
    expect(classWith({ provisional: true })).toBe('off');
  });

  it('what an analyst has dismissed', () => {
    expect(classWith({ status: 'dismissed' })).toBe('off');
  });
});

describe('“All are settings of dossier”:', () => {
  it('the size from which on a movement alerts', () => {
    expect(classWith({ kind: 'softening', magnitude: 15 }, { notableMagnitude: 15 })).toBe('alert');
    expect(classWith({ kind: 'softening', magnitude: 25 }, { notableMagnitude: 30 })).toBe('digest');
  });

  it('the grade from which on an assertion does', () => {
    const asserted = { kind: 'resumption', basis: 'asserted', grade: 'C3' } as const;
    expect(classWith(asserted, { trustedGrade: 'B2' })).toBe('digest');
    expect(classWith({ ...asserted, grade: 'D4' }, { trustedGrade: 'D4' })).toBe('alert');
  });

  it('the class of a kind', () => {
    expect(classWith({ kind: 'drift' }, { alertClasses: { drift: 'digest' } })).toBe('digest');
    expect(classWith({ kind: 'reversal' }, { alertClasses: { reversal: 'off' } })).toBe('off');
    expect(classWith({ kind: 'dissent' }, { alertClasses: { dissent: 'alert' } })).toBe('alert');
  });

  it('but nothing wakes anyone for weak evidence', () => {
    const alertClasses = { reversal: 'alert' } as const;
    expect(classWith({ provisional: true }, { alertClasses })).toBe('off');
    expect(classWith({ facets: ['baseline-inferred'] }, { alertClasses })).toBe('off');
  });
});
