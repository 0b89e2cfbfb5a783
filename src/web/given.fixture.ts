import type { Shift, Statement, TimelineStatement } from './api/shapes.js';

/** What the page's specs draw and tell: Russia on the status of the territories. */
export const territories = {
  slug: 'territories',
  title: 'Status of the territories',
  question: null,
  silenceAfter: null,
  scale: {
    orientation: 'bipolar' as const,
    poles: null,
    poleOwners: null,
    softEnd: null,
    positions: [
      { code: 'recognised', label: 'Recognised', value: 100, side: null, refines: [] },
      { code: 'returned', label: 'Returned', value: 0, side: null, refines: [] },
      { code: 'postponed', label: 'Postponed', value: 50, side: null, refines: [] },
    ],
  },
};

export const russia = { slug: 'russia', name: 'Russia', kind: 'state' as const };

/** A statement on record as plain as can be; `changed` is what a spec is about. */
export function stated(id: string, position: string | null, day: string, changed: Partial<Statement> = {}): Statement {
  const named = territories.scale.positions.find(({ code }) => code === position);
  return {
    id,
    sequence: 1,
    actor: russia,
    jointWith: [],
    speaker: null,
    addressee: null,
    issue: { slug: territories.slug, title: territories.title },
    position: named === undefined ? null : { code: named.code, label: named.label, value: named.value },
    quantity: null,
    conditions: [],
    conditionsComplete: false,
    modality: 'official',
    deed: null,
    track: 'line',
    commitment: 2,
    scope: null,
    stated: { edtf: day, from: `${day}T00:00:00.000Z`, to: `${day}T23:59:59.999Z`, dating: 'event' },
    disclosed: null,
    after: [],
    before: [],
    recordedAt: '2026-01-01T00:00:00.000Z',
    summary: '',
    quote: null,
    absence: null,
    sources: [],
    grade: null,
    disputed: false,
    denials: [],
    codings: [],
    status: 'active',
    retraction: null,
    corrections: [],
    plan: null,
    point: null,
    ...changed,
  };
}

/** The statement as it stands on a timeline. */
export function item(statement: Statement, order: TimelineStatement['order'] = 'determined'): TimelineStatement {
  return { kind: 'statement', order, reaffirms: null, offSlot: false, statement };
}

/** A statement retracted by the event `sequence`. */
export function retracted(statement: Statement, sequence: number): Statement {
  const retraction = { why: 'Misheard.', recordedAt: '2026-02-03T10:00:00.000Z', sequence };
  return { ...statement, status: 'retracted', retraction };
}

/** The hardening that two statements of one slot make. */
export function hardening(from: Statement, to: Statement, changed: Partial<Shift> = {}): Shift {
  return {
    id: `${from.id}-${to.id}`,
    actor: russia,
    issue: to.issue,
    track: 'line',
    kind: 'hardening',
    facets: [],
    subject: null,
    basis: 'computed',
    direction: 'up',
    magnitude: 50,
    grade: null,
    provisional: false,
    disputed: false,
    from,
    to,
    asserted: null,
    retroactive: false,
    status: 'standing',
    review: null,
    rule: '4',
    explanation: '',
    sources: [],
    caveat: null,
    dated: null,
    evaluatedAt: null,
    sequence: 1,
    detectedAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    ...changed,
  };
}
