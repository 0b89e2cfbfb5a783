import type { SourceResponse, StatementResponse } from '../../projections/statement.response.js';

/** A statement as alerts get it from the read models, for specs: official, for dialogue unless they say otherwise. */
export function aStatement(over: Partial<StatementResponse> = {}): StatementResponse {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    sequence: 7,
    actor: { slug: 'ukraine', name: 'Ukraine', kind: 'state' },
    jointWith: [],
    speaker: null,
    addressee: null,
    issue: { slug: 'negotiations', title: 'Negotiations with Russia' },
    position: { code: 'dialogue', label: 'Dialogue', value: 80 },
    quantity: null,
    conditions: [],
    conditionsComplete: false,
    modality: 'official',
    deed: null,
    track: 'line',
    commitment: 2,
    scope: null,
    stated: { edtf: '2022-03', from: null, to: null, dating: 'event' },
    disclosed: null,
    after: [],
    before: [],
    recordedAt: '2026-01-01T00:00:00.000Z',
    summary: 'Ready to talk.',
    quote: null,
    absence: null,
    sources: [aSource()],
    grade: 'B2',
    disputed: false,
    denials: [],
    codings: [],
    status: 'active',
    retraction: null,
    corrections: [],
    plan: null,
    point: null,
    ...over,
  };
}

export function aSource(over: Partial<SourceResponse> = {}): SourceResponse {
  const published = { url: 'https://agency.example/1', publishedAt: null, via: [] };
  return { outlet: 'Agency', title: 'Wire', ...published, grade: 'B2', ...over };
}
