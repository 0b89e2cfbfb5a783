import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, RecordedEvent } from '../domain/events.js';
import type { ShiftDetected, ShiftStated } from '../domain/facts/shift-facts.js';
import { evolveShift } from './evolve-shift.js';
import type { ShiftState } from './shift-state.js';

const SHIFT = 'a-shift';

const FOUND: ShiftDetected = {
  shift: SHIFT,
  actor: 'ukraine',
  issue: 'negotiations',
  track: 'line',
  kind: 'reversal',
  facets: [],
  direction: 'down',
  magnitude: 80,
  grade: 'B2',
  provisional: false,
  from: 'dialogue',
  to: 'terminated',
  rule: '4',
  explanation: 'ukraine: dialogue, then terminated',
  retroactive: false,
};

const ASSERTED: ShiftStated = {
  actor: 'ukraine',
  kind: 'hardening',
  from: [{ issue: 'negotiations', position: 'open' }],
  to: [{ issue: 'negotiations', statement: 'terminated' }],
  summary: 'Ukraine broke off the talks.',
  sources: [
    { outlet: 'Desk', title: 'Notes', grade: 'C3' },
    { outlet: 'Review', title: 'A turn', grade: 'B2' },
  ],
};

/** The facts as they stand on the log, from sequence 1; `event-1` and so on are their ids. */
function onLog(facts: readonly DomainEvent[]): RecordedEvent[] {
  return facts.map((fact, index) => {
    const place = { dossier: 'talks', sequence: index + 1, id: `event-${index + 1}`, stream: `shift/${SHIFT}`, version: index + 1 };
    const recorded = { schemaVersion: 1, notify: true, recordedAt: '2024-11-21T10:00:00.000Z', recordedBy: 'spec' };
    const causes = { causationId: null, correlationId: null };
    return { ...fact, ...place, ...recorded, ...causes, dataHash: '', previousHash: '', hash: '' };
  });
}

function after(...facts: readonly DomainEvent[]): ShiftState | null {
  return onLog(facts).reduce<ShiftState | null>((state, event) => evolveShift(state, SHIFT, event), null);
}

const detected: DomainEvent = { type: 'shift.detected', data: FOUND };
const withdrawn: DomainEvent = { type: 'shift.withdrawn', data: { shift: SHIFT, why: 'evidence-changed' } };
const stated: DomainEvent = { type: 'shift.stated', data: ASSERTED };

function retracted(record: string): DomainEvent {
  return { type: 'statement.retracted', data: { statement: record, why: 'misread' } };
}

describe('A shift that is computed and asserted', () => {
  it.each([
    ['computed first', [detected, stated]],
    ['asserted first', [stated, detected]],
  ])('shows what the rules found, %s', (_, facts) => {
    expect(after(...facts)).toMatchObject({ kind: 'reversal', rule: '4', grade: 'B2', is_computed: true });
    expect(after(...facts)?.asserted).toHaveLength(1);
  });

  it('shows what its source says once the rules find it no more', () => {
    expect(after(detected, stated, withdrawn)).toMatchObject({
      kind: 'hardening',
      rule: null,
      magnitude: null,
      explanation: 'Ukraine broke off the talks.',
      is_computed: false,
    });
  });

  it('is only computed once the assertion is retracted', () => {
    expect(after(detected, stated, retracted('event-2'))).toMatchObject({ kind: 'reversal', asserted: null, is_computed: true });
  });
});

describe('An asserted shift', () => {
  it('has the best grade of its sources', () => {
    expect(after(stated)?.grade).toBe('B2');
  });

  it('stands while one of those who assert it has not taken that back', () => {
    expect(after(stated, stated, retracted('event-1'))?.asserted).toMatchObject([{ event: 'event-2', sequence: 2 }]);
    expect(after(stated, stated, retracted('event-1'), retracted('event-2'))).toMatchObject({ asserted: null, kind: 'hardening' });
  });

  it('is the survivor’s once its actor is found to be registered twice', () => {
    const merged: DomainEvent = { type: 'actor.merged', data: { actor: 'ukraine', into: 'kyiv', why: 'twice' } };
    expect(after(stated, merged)).toMatchObject({ actor: 'kyiv', asserted: [{ actor: 'kyiv' }], sequence: 2 });
  });

  it('is read through a rescale of its issue, and left alone by that of another', () => {
    const rescaled = (issue: string): DomainEvent => ({
      type: 'issue.rescaled',
      data: { issue, scale: { orientation: 'nominal', positions: [] }, map: { open: 'ready' }, why: 'finer' },
    });
    expect(after(stated, rescaled('negotiations'))?.asserted).toMatchObject([{ from: [{ position: 'ready' }] }]);
    expect(after(stated, rescaled('territories'))).toEqual(after(stated));
  });
});

describe('A denied shift', () => {
  const denied: DomainEvent = {
    type: 'claim.denied',
    data: { target: { shift: SHIFT }, aspect: 'content', by: 'ukraine', stated: '2024', summary: 'No.', sources: [] },
  };

  it('is disputed while one denial of it stands', () => {
    expect(after(stated, denied, denied, retracted('event-2'))?.denials).toEqual(['event-3']);
    expect(after(stated, denied, retracted('event-2'))?.denials).toEqual([]);
  });
});

describe('A review', () => {
  it('keeps what the shift said of itself when it was reviewed', () => {
    const reviewed: DomainEvent = { type: 'shift.reviewed', data: { shift: SHIFT, verdict: 'dismissed', note: 'Irony.' } };
    const revised: DomainEvent = { type: 'shift.revised', data: { ...FOUND, explanation: 'otherwise' } };
    expect(after(detected, reviewed, revised)).toMatchObject({
      explanation: 'otherwise',
      review: { verdict: 'dismissed', reviewer: null, sequence: 2, explanation: FOUND.explanation },
    });
  });
});
