import type { ShiftResponse } from '../projections/shift.response.js';

/** A shift as alerts get it from the read models, for specs: a large reversal unless they say otherwise. */
export function aShift(over: Partial<ShiftResponse> = {}): ShiftResponse {
  return {
    id: '11111111-1111-5111-8111-111111111111',
    actor: { slug: 'ukraine', name: 'Ukraine', kind: 'state' },
    issue: { slug: 'negotiations', title: 'Negotiations with Russia' },
    track: 'line',
    kind: 'reversal',
    facets: [],
    basis: 'computed',
    direction: 'down',
    magnitude: 80,
    grade: null,
    provisional: false,
    disputed: false,
    from: null,
    to: null,
    subject: null,
    asserted: null,
    retroactive: false,
    status: 'standing',
    review: null,
    rule: '4',
    explanation: 'ukraine on negotiations: dialogue (2022-03) → terminated (2022-10)',
    sources: [],
    caveat: null,
    dated: null,
    evaluatedAt: null,
    sequence: 9,
    detectedAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    ...over,
  };
}
