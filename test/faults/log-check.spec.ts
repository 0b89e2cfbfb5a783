import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../src/domain/events.js';
import { GENESIS_HASH, hashOfEnvelope } from '../../src/event-log/chain.js';
import { seal } from '../../src/event-log/seal.js';
import type { StoredEvent } from '../../src/event-log/stored-event.js';
import { faultsOf, NO_FAULTS } from './log-check.js';
import type { Acknowledged } from './writers.js';

function logOf(length: number): StoredEvent[] {
  const log: StoredEvent[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const data = { number: sequence };
    const { salt, dataHash } = seal(data);
    const event = {
      dossier: 'talks', sequence, id: `id-${sequence}`, type: 'position.stated', stream: 'one', version: sequence,
      schemaVersion: 1, data, notify: true, recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: 'spec', causationId: null,
      correlationId: null, dataHash: dataHash.toString('hex'), previousHash: log.at(-1)?.hash ?? GENESIS_HASH,
    };
    log.push({ ...event, salt: salt.toString('hex'), hash: hashOfEnvelope(event) });
  }
  return log;
}

/** As if a writer had been answered with the event. */
function acknowledged({ id, type, data, hash }: StoredEvent): Acknowledged {
  return { sent: { id, type, data }, answer: { id, hash } as RecordedEvent };
}

describe('the look through a log after a fault', () => {
  const log = logOf(5);
  const all = log.map(acknowledged);
  const [first, second, third, ...rest] = log;
  if (!first || !second || !third) throw new Error('There are five.');

  it('finds nothing in a whole one', () => {
    expect(faultsOf(log, all)).toEqual(NO_FAULTS);
  });

  it('finds an acknowledged event that is missing, and the gap and the broken link it leaves', () => {
    expect(faultsOf([first, third, ...rest], all)).toEqual({ lost: 1, doubled: 0, gaps: 4 - 1, brokenLinks: 1, brokenStreams: 3 });
  });

  it('finds an event that is there twice', () => {
    expect(faultsOf([first, first, second, third, ...rest], all).doubled).toBe(1);
  });

  it('finds content that is not what was sent', () => {
    const changed = { ...second, data: { number: 22 } };
    expect(faultsOf([first, changed, third, ...rest], all)).toMatchObject({ lost: 1, brokenLinks: 1 });
  });
});
