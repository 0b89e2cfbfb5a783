import type { ConditionRecorded } from '../../domain/facts/condition-facts.js';
import type { ClaimDenied, ConditionResolved, StatementRecorded } from './alert-content.js';

const ENVELOPE = {
  dossier: 'talks',
  sequence: 5,
  stream: 'statement/33333333-3333-4333-8333-333333333333',
  version: 1,
  schemaVersion: 1,
  notify: true,
  recordedAt: '2026-03-01T12:00:00.000Z',
  recordedBy: 'desk',
  causationId: null,
  correlationId: null,
  dataHash: '0'.repeat(64),
  previousHash: '0'.repeat(64),
  hash: '0'.repeat(64),
} as const;

const AGENCY = { outlet: 'Agency', title: 'Wire', url: 'https://agency.example/1', grade: 'B2' } as const;

/** Events as the log holds them, for specs, each with a text that a source said. */
export function aRecordedStatement(summary: string): StatementRecorded {
  return {
    ...ENVELOPE,
    id: '33333333-3333-4333-8333-333333333333',
    type: 'position.stated',
    data: {
      actor: 'ukraine',
      issue: 'negotiations',
      position: 'dialogue',
      modality: 'official',
      stated: '2022-03',
      summary,
      sources: [AGENCY],
    },
  };
}

export function aResolution(note: string): ConditionResolved {
  return {
    ...ENVELOPE,
    id: '44444444-4444-4444-8444-444444444444',
    type: 'condition.resolved',
    data: { condition: 'withdrawal', addressee: 'russia', status: 'broken', stated: '2022-10', note },
  };
}

export function aCondition(text: string): ConditionRecorded {
  return {
    condition: 'withdrawal',
    actor: 'ukraine',
    kind: 'demand',
    text,
    refersTo: [{ issue: 'negotiations', position: 'dialogue' }],
    logic: 'all',
    addressees: ['russia'],
    stated: '2022-03',
    sources: [AGENCY],
  };
}

export function aDenial(summary: string): ClaimDenied {
  return {
    ...ENVELOPE,
    id: '55555555-5555-4555-8555-555555555555',
    type: 'claim.denied',
    data: {
      target: { statement: '33333333-3333-4333-8333-333333333333' },
      aspect: 'content',
      by: 'russia',
      stated: '2022-04',
      summary,
      sources: [AGENCY],
    },
  };
}
