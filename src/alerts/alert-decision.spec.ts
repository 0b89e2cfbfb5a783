import { describe, expect, it } from '@jest/globals';
import { decideAlert, type Subscription } from './alert-decision.js';
import { DEFAULT_ALERT_TYPES } from './alert-types.js';
import { aShift } from './a-shift.fixture.js';

const everything: Subscription = { events: DEFAULT_ALERT_TYPES, filter: {} };
const large = aShift();
const small = aShift({ kind: 'softening', magnitude: 5 });
const withdrawn = aShift({ status: 'withdrawn' });

describe('an endpoint that was not told of a shift', () => {
  it('is told when it is detected, or asserted by a source', () => {
    expect(decideAlert('shift.detected', large, everything, null)).toBe('shift.detected');
    const asserted = aShift({ basis: 'asserted', grade: 'B2', track: null, rule: null });
    expect(decideAlert('shift.stated', asserted, everything, null)).toBe('shift.detected');
  });

  it('is told when a revision makes it one that alerts', () => {
    expect(decideAlert('shift.revised', large, everything, null)).toBe('shift.revised');
    expect(decideAlert('shift.revised', small, everything, null)).toBeNull();
  });

  it('is not told of what does not alert by default, unless it names the kind', () => {
    expect(decideAlert('shift.detected', small, everything, null)).toBeNull();
    const named = { ...everything, filter: { kinds: ['softening' as const] } };
    expect(decideAlert('shift.detected', small, named, null)).toBe('shift.detected');
    expect(
      decideAlert('shift.detected', small, { ...named, filter: { ...named.filter, minMagnitude: 10 } }, null),
    ).toBeNull();
  });

  it('is not told of what its filter leaves out', () => {
    expect(decideAlert('shift.detected', large, { ...everything, filter: { actors: ['russia'] } }, null)).toBeNull();
  });

  it('is not told of a shift that was withdrawn before it could be', () => {
    expect(decideAlert('shift.detected', withdrawn, everything, null)).toBeNull();
    expect(decideAlert('shift.revised', withdrawn, everything, null)).toBeNull();
    expect(decideAlert('shift.withdrawn', withdrawn, everything, null)).toBeNull();
  });
});

describe('an endpoint that was told of a shift', () => {
  it('gets every correction, even of what it would not be told of now', () => {
    const narrowed = { ...everything, filter: { actors: ['russia'] } };
    expect(decideAlert('shift.revised', small, narrowed, 'shift.detected')).toBe('shift.revised');
    expect(decideAlert('shift.withdrawn', withdrawn, narrowed, 'shift.revised')).toBe('shift.withdrawn');
  });

  it('is not told twice that it stands', () => {
    expect(decideAlert('shift.detected', large, everything, 'shift.detected')).toBeNull();
    expect(decideAlert('shift.stated', large, everything, 'shift.revised')).toBeNull();
  });

  it('hears of one withdrawal, once, when revisions came before it', () => {
    expect(decideAlert('shift.revised', withdrawn, everything, 'shift.detected')).toBeNull();
    expect(decideAlert('shift.withdrawn', withdrawn, everything, 'shift.detected')).toBe('shift.withdrawn');
    expect(decideAlert('shift.withdrawn', withdrawn, everything, 'shift.withdrawn')).toBeNull();
  });

  it('hears of a revision when our reading is withdrawn and a source’s still stands', () => {
    expect(decideAlert('shift.withdrawn', aShift({ basis: 'asserted' }), everything, 'shift.detected')).toBe(
      'shift.revised',
    );
  });

  it('is told again when a withdrawn shift comes back', () => {
    expect(decideAlert('shift.detected', large, everything, 'shift.withdrawn')).toBe('shift.detected');
  });
});

describe('an endpoint', () => {
  it('gets only the types it subscribes to', () => {
    const detections: Subscription = { events: ['shift.detected'], filter: {} };
    expect(decideAlert('shift.detected', large, detections, null)).toBe('shift.detected');
    expect(decideAlert('shift.withdrawn', withdrawn, detections, 'shift.detected')).toBeNull();
  });
});
