import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, RecordedEvent } from '../events.js';
import type { PositionStated } from '../facts/statement-facts.js';
import { NEGOTIATIONS } from '../given.fixture.js';
import { restate, type StatementVersion } from './restate.js';

const DATA: PositionStated = {
  actor: 'ukraine',
  jointWith: ['poland'],
  speaker: 'zelensky',
  issue: 'negotiations',
  position: 'dialogue',
  scope: 'with-putin-personally',
  modality: 'official',
  stated: '2024-11-21',
  summary: 'Ready to talk',
  plan: 'victory-plan',
  sources: [{ outlet: 'Gazette', title: 'Front page' }],
};
const SAID: StatementVersion = { id: 'said', sequence: 7, data: DATA, status: 'active', denials: [] };

/** An event as the log gives it, as far as a statement looks at it. */
function recorded(fact: DomainEvent, id = 'event'): RecordedEvent {
  return {
    ...fact,
    ...{ dossier: 'talks', sequence: 9, id, stream: 'statement/said', version: 2, schemaVersion: 1, notify: true },
    ...{ recordedAt: '2024-12-01T00:00:00.000Z', recordedBy: 'desk', causationId: null, correlationId: null },
    ...{ dataHash: '', previousHash: '', hash: '' },
  };
}

const denial = { aspect: 'content' as const, by: 'russia', stated: '2024-11-22', summary: 'No', sources: [] };

describe('A statement', () => {
  it('reads as corrected, and says so', () => {
    const corrected = { position: 'terminated', scope: null };
    const next = restate(SAID, recorded({ type: 'statement.corrected', data: { statement: 'said', corrected, why: 'a slip' } }));
    const { scope: _, ...rest } = DATA;
    expect(next).toEqual({ ...SAID, data: { ...rest, position: 'terminated' }, status: 'corrected' });
  });

  it('gains a source and says nothing new', () => {
    const sources = [{ outlet: 'Herald', title: 'Page two' }];
    const next = restate(SAID, recorded({ type: 'statement.sourced', data: { statement: 'said', sources } }));
    expect(next).toEqual({ ...SAID, data: { ...DATA, sources: [...DATA.sources, ...sources] } });
  });

  it('is retracted', () => {
    const next = restate(SAID, recorded({ type: 'statement.retracted', data: { statement: 'said', why: 'never said' } }));
    expect(next).toEqual({ ...SAID, status: 'retracted' });
  });

  it('is denied itself, and with the plan it belongs to', () => {
    for (const target of [{ statement: 'said' }, { plan: 'victory-plan' }]) {
      expect(restate(SAID, recorded({ type: 'claim.denied', data: { ...denial, target } }))?.denials).toEqual(['event']);
    }
  });

  it('is disputed until the last denial is taken back', () => {
    const denied = { ...SAID, denials: ['by-russia', 'by-belarus'] };
    const taken = (id: string) => recorded({ type: 'statement.retracted', data: { statement: id, why: 'a mix-up' } });
    expect(restate(denied, taken('by-russia'))).toEqual({ ...SAID, denials: ['by-belarus'] });
    expect(restate({ ...SAID, denials: ['by-belarus'] }, taken('by-belarus'))).toEqual(SAID);
  });

  it('is the survivor’s after a merge, who is named once', () => {
    const next = restate(SAID, recorded({ type: 'actor.merged', data: { actor: 'ukraine', into: 'poland', why: 'twice' } }));
    const { jointWith: _, ...rest } = DATA;
    expect(next?.data).toEqual({ ...rest, actor: 'poland' });
    const voice = restate(SAID, recorded({ type: 'actor.merged', data: { actor: 'zelensky', into: 'president', why: 'twice' } }));
    expect(voice?.data).toEqual({ ...DATA, speaker: 'president' });
  });

  it('is re-read through the map of a rescale, and places nobody where the new scale has no place', () => {
    const rescaled = (map: Record<string, string | null>) =>
      recorded({ type: 'issue.rescaled', data: { issue: 'negotiations', scale: NEGOTIATIONS, map, why: 'finer' } });
    expect(restate(SAID, rescaled({ dialogue: 'talks' }))?.data.position).toBe('talks');
    expect(restate(SAID, rescaled({ dialogue: null }))?.data.position).toBeNull();
    expect(restate(SAID, rescaled({ dialogue: 'dialogue' }))).toBeNull();
  });

  it('stays as it is when something else happens', () => {
    const elsewhere: DomainEvent[] = [
      { type: 'statement.corrected', data: { statement: 'other', corrected: { scope: null }, why: 'a slip' } },
      { type: 'statement.sourced', data: { statement: 'other', sources: [] } },
      { type: 'statement.retracted', data: { statement: 'other', why: 'a slip' } },
      { type: 'statement.coded', data: { statement: 'said', coder: 'second', position: null } },
      { type: 'claim.denied', data: { ...denial, target: { plan: 'other' } } },
      { type: 'claim.denied', data: { ...denial, target: { shift: 'said' } } },
      { type: 'actor.merged', data: { actor: 'turkey', into: 'poland', why: 'twice' } },
      { type: 'issue.rescaled', data: { issue: 'territories', scale: NEGOTIATIONS, map: { dialogue: null }, why: 'finer' } },
    ];
    expect(elsewhere.map((fact) => restate(SAID, recorded(fact)))).toEqual(elsewhere.map(() => null));
  });
});
