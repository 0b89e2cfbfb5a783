import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../events.js';
import { schemaVersionOf, upcast } from './upcast.js';

const AFFILIATED = { actor: 'lavrov', of: 'russia', role: 'foreign minister', standing: 'in-office' } as const;

/** An affiliation as it stands on a log, its data of the version that it names. */
function onLog(schemaVersion: number, data: object): RecordedEvent {
  const place = { dossier: 'talks', sequence: 7, id: '7', stream: 'actor/lavrov', version: 2, notify: true };
  const recorded = { recordedAt: '2024-11-21T10:00:00.000Z', recordedBy: 'local', causationId: null, correlationId: null };
  const hashes = { dataHash: 'd', previousHash: 'p', hash: 'h' };
  return { ...place, ...recorded, ...hashes, type: 'actor.affiliated', schemaVersion, data } as RecordedEvent;
}

describe('an affiliation written in version 1', () => {
  it('that left out when it holds is read as holding at any time', () => {
    expect(upcast(onLog(1, AFFILIATED)).data).toEqual({ ...AFFILIATED, during: '../..' });
  });

  it('that said when it holds is read as it is', () => {
    expect(upcast(onLog(1, { ...AFFILIATED, during: '2004-03/..' })).data).toEqual({ ...AFFILIATED, during: '2004-03/..' });
  });

  it('keeps the place, the version and the hashes that it has on the log', () => {
    const { data: _, ...envelope } = onLog(1, AFFILIATED);
    expect(upcast(onLog(1, AFFILIATED))).toMatchObject(envelope);
  });
});

describe('an event of the newest version', () => {
  it('is read as it stands', () => {
    const event = onLog(schemaVersionOf('actor.affiliated'), { ...AFFILIATED, during: '2022' });
    expect(schemaVersionOf('actor.affiliated')).toBe(2);
    expect(upcast(event)).toBe(event);
  });

  it('is of version 1 where its shape never changed', () => {
    expect(schemaVersionOf('position.stated')).toBe(1);
  });
});
