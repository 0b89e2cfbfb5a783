import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { type Belief, decideAlert, type ShiftEventType, type Subscription } from './alert-decision.js';
import { DEFAULT_ALERT_TYPES } from './alert-types.js';
import { aShift } from './a-shift.fixture.js';

const everything: Subscription = { events: DEFAULT_ALERT_TYPES, filter: {} };
const large = aShift();
const small = aShift({ kind: 'softening', magnitude: 5 });
const withdrawn = aShift({ status: 'withdrawn' });
const dismissed = aShift({ status: 'dismissed' });

const decide = (event: ShiftEventType, shift: ShiftResponse, subscription: Subscription, belief: Belief) =>
  decideAlert(event, shift, subscription, belief, DEFAULT_SETTINGS);

const news = (type: string) => ({ kind: 'news', type });
const correction = (type: string) => ({ kind: 'correction', type });
const digest = { kind: 'digest' };
const nothing = { kind: 'nothing' };

describe('an endpoint that was not told of a shift', () => {
  it('is told when it is detected, or asserted by a source', () => {
    expect(decide('shift.detected', large, everything, null)).toEqual(news('shift.detected'));
    const asserted = aShift({ basis: 'asserted', grade: 'B2', track: null, rule: null });
    expect(decide('shift.stated', asserted, everything, null)).toEqual(news('shift.detected'));
  });

  it('is told when a revision makes it one that alerts', () => {
    expect(decide('shift.revised', large, everything, null)).toEqual(news('shift.revised'));
  });

  it('hears in the digest of what does not alert by default, unless it names the kind', () => {
    expect(decide('shift.detected', small, everything, null)).toEqual(digest);
    expect(decide('shift.revised', small, everything, null)).toEqual(digest);
    const named = { ...everything, filter: { kinds: ['softening' as const] } };
    expect(decide('shift.detected', small, named, null)).toEqual(news('shift.detected'));
    const larger = { ...named, filter: { ...named.filter, minMagnitude: 10 } };
    expect(decide('shift.detected', small, larger, null)).toEqual(nothing);
  });

  it('that names kinds is not told of weak evidence, unless it asks for that as well', () => {
    const kinds = ['reversal' as const];
    const inferred = aShift({ track: 'inferred', facets: ['baseline-inferred'] });
    expect(decide('shift.detected', inferred, { ...everything, filter: { kinds } }, null)).toEqual(nothing);
    const filter = { kinds, tracks: ['inferred' as const], facets: ['baseline-inferred'] };
    expect(decide('shift.detected', inferred, { ...everything, filter }, null)).toEqual(news('shift.detected'));
    expect(decide('shift.detected', aShift({ provisional: true }), { ...everything, filter }, null)).toEqual(nothing);
  });

  it('is not told of what its filter leaves out, nor of what is off', () => {
    expect(decide('shift.detected', large, { ...everything, filter: { actors: ['russia'] } }, null)).toEqual(nothing);
    expect(decide('shift.detected', aShift({ kind: 'drift' }), everything, null)).toEqual(nothing);
  });

  it.each([withdrawn, dismissed])('is not told of a shift that was withdrawn or dismissed before it could be', (shift) => {
    for (const event of ['shift.detected', 'shift.revised', 'shift.withdrawn', 'shift.reviewed'] as const) {
      expect(decide(event, shift, everything, null)).toEqual(nothing);
    }
  });

  it('is not told that an analyst has confirmed it', () => {
    expect(decide('shift.reviewed', large, everything, null)).toEqual(nothing);
  });
});

describe('an endpoint that was told of a shift', () => {
  it('gets every correction, even of what it would not be told of now', () => {
    const narrowed = { ...everything, filter: { actors: ['russia'] } };
    expect(decide('shift.revised', small, narrowed, 'stands')).toEqual(correction('shift.revised'));
    expect(decide('shift.withdrawn', withdrawn, narrowed, 'stands')).toEqual(correction('shift.withdrawn'));
    expect(decide('shift.reviewed', dismissed, narrowed, 'stands')).toEqual(correction('shift.reviewed'));
  });

  it('is not told twice that it stands, nor that an analyst finds so too', () => {
    expect(decide('shift.detected', large, everything, 'stands')).toEqual(nothing);
    expect(decide('shift.stated', large, everything, 'stands')).toEqual(nothing);
    expect(decide('shift.reviewed', large, everything, 'stands')).toEqual(nothing);
  });

  it('hears of one withdrawal, once, when revisions came before it', () => {
    expect(decide('shift.revised', withdrawn, everything, 'stands')).toEqual(nothing);
    expect(decide('shift.withdrawn', withdrawn, everything, 'stands')).toEqual(correction('shift.withdrawn'));
    expect(decide('shift.withdrawn', withdrawn, everything, 'dropped')).toEqual(nothing);
  });

  it('hears of a dismissal with the revision that revives it', () => {
    expect(decide('shift.revised', dismissed, everything, 'stands')).toEqual(correction('shift.reviewed'));
    expect(decide('shift.revised', dismissed, everything, 'dropped')).toEqual(nothing);
  });

  it('hears of a revision when our reading is withdrawn and a source’s still stands', () => {
    const asserted = aShift({ basis: 'asserted' });
    expect(decide('shift.withdrawn', asserted, everything, 'stands')).toEqual(correction('shift.revised'));
  });

  it('is told again when a withdrawn shift comes back', () => {
    expect(decide('shift.detected', large, everything, 'dropped')).toEqual(news('shift.detected'));
  });

  it('is told when a dismissed shift is confirmed, or new evidence makes it stand', () => {
    expect(decide('shift.reviewed', large, everything, 'dropped')).toEqual(correction('shift.reviewed'));
    expect(decide('shift.revised', small, everything, 'dropped')).toEqual(correction('shift.revised'));
  });
});

describe('an endpoint', () => {
  it('gets only the types it subscribes to', () => {
    const detections: Subscription = { events: ['shift.detected'], filter: {} };
    expect(decide('shift.detected', large, detections, null)).toEqual(news('shift.detected'));
    expect(decide('shift.detected', small, detections, null)).toEqual(nothing);
    expect(decide('shift.withdrawn', withdrawn, detections, 'stands')).toEqual(nothing);
  });

  it('that takes digests alone gets in them what others get at once', () => {
    expect(decide('shift.detected', large, { events: ['shift.digest'], filter: {} }, null)).toEqual(digest);
  });
});
