import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StoredEvent } from '../stored-event.js';
import type { ChainFault } from './chain-fault.js';
import { ChainVerifier } from './chain-verifier.js';
import { chained, idOf, rehashed, type Told } from './chained.fixture.js';

/** What a verification of these events, and of no others, finds first. */
function faultIn(log: readonly StoredEvent[], verifier = new ChainVerifier('talks')): ChainFault | null {
  for (const event of log) {
    const fault = verifier.check(event);
    if (fault !== null) return fault;
  }
  return verifier.finish();
}

const json = fc.jsonValue();
const told: fc.Arbitrary<Told> = fc.record({ data: fc.dictionary(fc.string(), json), recordedBy: fc.string(), notify: fc.boolean() });
const log = fc.array(told, { minLength: 1, maxLength: 8 }).map((events) => chained(...events));
const hex64 = fc.stringMatching(/^[0-9a-f]{64}$/);

/** Every field of an event, and what it may be changed to. */
const OTHER: { readonly [Field in keyof StoredEvent]: fc.Arbitrary<StoredEvent[Field]> } = {
  dossier: fc.constant('other-talks'),
  sequence: fc.integer({ min: 0, max: 20 }),
  id: fc.uuid(),
  type: fc.constantFrom('dossier.configured', 'position.stated'),
  stream: fc.string(),
  version: fc.integer({ min: 0, max: 20 }),
  schemaVersion: fc.integer({ min: 0, max: 3 }),
  data: fc.oneof(json, fc.constant(null), fc.constant(Infinity)),
  salt: fc.oneof(fc.stringMatching(/^[0-9a-f]{32}$/), fc.constant(null)),
  notify: fc.boolean(),
  recordedAt: fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
  recordedBy: fc.string(),
  causationId: fc.oneof(fc.uuid(), fc.constant(null)),
  correlationId: fc.oneof(fc.uuid(), fc.constant(null)),
  dataHash: hex64,
  previousHash: hex64,
  hash: hex64,
};
const fields = Object.keys(OTHER) as (keyof StoredEvent)[];

describe('a log that is what was recorded', () => {
  it('verifies, whatever its events say, and tells its head', () => {
    fc.assert(
      fc.property(log, (events) => {
        const verifier = new ChainVerifier(null);
        expect(faultIn(events, verifier)).toBeNull();
        expect(verifier.head).toEqual({ sequence: events.length, hash: events.at(-1)?.hash });
      }),
    );
  });

  it('verifies from any head on as from its start', () => {
    fc.assert(
      fc.property(log, fc.nat(), (events, place) => {
        const after = events[place % events.length];
        const verifier = new ChainVerifier('talks', after);
        expect(faultIn(events.slice(after?.sequence), verifier)).toBeNull();
        expect(verifier.head.sequence).toBe(events.length);
      }),
    );
  });
});

describe('a log of which something was changed', () => {
  it.each(fields)('is found broken at the very event of which the %s is another', (field) => {
    fc.assert(
      fc.property(log, fc.nat(), OTHER[field], (events, place, value) => {
        const target = place % events.length;
        const forged = events.map((event, index) => (index === target ? { ...event, [field]: value } : event));
        fc.pre(JSON.stringify(forged) !== JSON.stringify(events));
        expect(faultIn(forged)?.sequence).toBe(target + 1);
      }),
    );
  });

  it('is found broken at the next event, if the changed one was hashed anew', () => {
    fc.assert(
      fc.property(log, fc.nat(), (events, place) => {
        fc.pre(events.length > 1);
        const target = place % (events.length - 1);
        const forged = events.map((event, index) => (index === target ? rehashed({ ...event, data: { forged: true } }) : event));
        fc.pre(forged[target]?.hash !== events[target]?.hash);
        expect(faultIn(forged)?.sequence).toBe(target + 2);
      }),
    );
  });

  it('is found broken where an event was taken away, repeated, or put in another’s place', () => {
    fc.assert(
      fc.property(log, fc.nat(), (events, place) => {
        fc.pre(events.length > 1);
        const target = place % (events.length - 1);
        const [one, other] = [events[target], events[target + 1]];
        if (!one || !other) throw new Error('There are two events.');
        const without = events.filter((event) => event !== one);
        const twice = events.flatMap((event) => (event === one ? [event, event] : [event]));
        const swapped = events.map((event) => (event === one ? { ...other, sequence: one.sequence } : event === other ? { ...one, sequence: other.sequence } : event));
        expect([without, twice, swapped].map((each) => faultIn(each)?.sequence)).toEqual([target + 1, target + 2, target + 1]);
      }),
    );
  });

  it('says which event, what does not fit and what that means', () => {
    const events = chained({}, { data: { title: 'Talks' } });
    const forged = events.map((event) => (event.sequence === 2 ? { ...event, data: { title: 'Walks' } } : event));
    expect(faultIn(forged)?.fault).toMatch(/^The data of event 2 hashes to \w{64}, its dataHash is \w{64}\. Event 2 was changed after it was recorded\.$/);
  });

  it('is found broken where time goes back, even if the hashes fit', () => {
    const events = chained({}, { recordedAt: '2026-11-23T09:59:59.999Z' });
    expect(faultIn(events)).toEqual({ sequence: 2, fault: expect.stringContaining('before the one before it') });
  });

  it('of another dossier is not taken for this one', () => {
    expect(faultIn(chained({}), new ChainVerifier('other-talks'))?.sequence).toBe(1);
  });
});

describe('an event whose content is gone', () => {
  const redaction = (...emptied: unknown[]): Told => ({ type: 'content.redacted', data: { event: emptied[0], ground: 'a court', emptied } });

  it('is as it should be, if a redaction after it lists it', () => {
    expect(faultIn(chained({}, { isEmptied: true }, {}, redaction(idOf(2))))).toBeNull();
    expect(faultIn(chained({}, { isEmptied: true }, { isEmptied: true }, redaction(idOf(2), idOf(3))))).toBeNull();
  });

  it('waits for that redaction until the log ends', () => {
    const [one, two, three] = chained({}, { isEmptied: true }, redaction(idOf(2)));
    const verifier = new ChainVerifier('talks');
    const waits = [one, two, three].map((event) => {
      if (event) expect(verifier.check(event)).toBeNull();
      return verifier.awaitsRedaction;
    });
    expect(waits).toEqual([false, true, false]);
  });

  it.each([
    ['none does', {}],
    ['it lists another one', redaction(idOf(1))],
    ['it is of another shape', { type: 'content.redacted', data: { emptied: idOf(2) } }],
    ['what lists it is no redaction', { data: { emptied: [idOf(2)] } }],
    ['the redaction is emptied itself', { ...redaction(idOf(2)), isEmptied: true }],
  ])('is found, if %s', (_, last) => {
    expect(faultIn(chained({}, { isEmptied: true }, last))).toEqual({ sequence: 2, fault: expect.stringContaining('no later content.redacted') });
  });

  it('is found, if the redaction came before it: nothing is redacted in advance', () => {
    expect(faultIn(chained(redaction(idOf(2)), { isEmptied: true }))?.sequence).toBe(2);
  });

  it('has neither data nor salt', () => {
    const [one] = chained({});
    if (!one) throw new Error('There is an event.');
    expect(faultIn([{ ...one, salt: null }])?.fault).toContain('data, but no salt');
    expect(faultIn([{ ...one, data: null }])?.fault).toContain('a salt, but no data');
  });

  it('is still held by its hash', () => {
    const events = chained({}, { isEmptied: true }, redaction(idOf(2)));
    expect(faultIn(events.map((event) => (event.sequence === 2 ? { ...event, recordedBy: 'another' } : event)))?.sequence).toBe(2);
  });
});
