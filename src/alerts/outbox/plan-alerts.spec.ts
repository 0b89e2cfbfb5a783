import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../domain/events.js';
import { DEFAULT_SETTINGS } from '../../domain/settings.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { DEFAULT_ALERT_TYPES } from '../alert-types.js';
import { aShift } from '../a-shift.fixture.js';
import type { AlertContext } from './alert-context.js';
import { foldKeyOf } from './fold-key.js';
import { FoldWindows } from './fold-windows.js';
import { planAlerts } from './plan-alerts.js';
import type { PlannedAlert } from './planned-alert.js';
import type { Subscriber } from './subscribers.js';
import { ToldShifts } from './told-shifts.js';
import { WaitingAlerts } from './waiting-alerts.js';

const desk: Subscriber = { endpointId: 'desk', events: DEFAULT_ALERT_TYPES, filter: {}, startsAfter: 0, settings: {}, rhythm: 'immediate' };

const first = aShift({ id: 'first' });
const second = aShift({ id: 'second' });
const key = foldKeyOf(first);

/** What an event on a shift is, as far as alerts look. */
function detection(shift: ShiftResponse, sequence: number, change: 'shift.detected' | 'shift.revised' = 'shift.detected') {
  const event = { id: `event-${sequence}`, sequence, dossier: 'talks', recordedAt: '2026-03-01T12:00:00.000Z' } as RecordedEvent;
  return { about: 'shift', event, shift: shift.id, change } as const;
}

function contextOf(shifts: readonly ShiftResponse[], over: Partial<AlertContext> = {}): AlertContext {
  return {
    subscribers: [desk],
    settings: DEFAULT_SETTINGS,
    shifts: new Map(shifts.map((shift) => [shift.id, shift])),
    conditions: new Map(),
    denials: new Map(),
    batches: new Map(),
    told: new ToldShifts(),
    windows: new FoldWindows(),
    waiting: new WaitingAlerts(),
    publicUrl: 'https://desk.example',
    ...over,
  };
}

const foldedIn = (alert: PlannedAlert | undefined): unknown =>
  alert?.content.about === 'shift' ? alert.content.folded.map(({ id }) => id) : undefined;

describe('One alert per actor × issue × direction:', () => {
  it('the first goes out, the second waits to be folded', () => {
    const context = contextOf([first, second]);
    expect(planAlerts(detection(first, 1), context)).toMatchObject([{ type: 'shift.detected', endpointIds: ['desk'] }]);
    expect(planAlerts(detection(second, 2), context)).toEqual([]);
    expect(context.waiting.beginnings()).toEqual([
      {
        endpoint: 'desk',
        subject: 'second',
        isShift: true,
        event: 'event-2',
        sequence: 2,
        waitsFor: 'fold',
        together: key,
      },
    ]);
    expect(context.told.beliefOf('desk', 'second')).toBeNull();
  });

  it.each([
    ['actor', aShift({ id: 'second', actor: { slug: 'russia', name: 'Russia', kind: 'state' } })],
    ['issue', aShift({ id: 'second', issue: { slug: 'trade', title: 'Trade' } })],
    ['direction', aShift({ id: 'second', direction: 'up' })],
  ])('another %s is another alert', (_, other) => {
    const context = contextOf([first, other]);
    planAlerts(detection(first, 1), context);
    expect(planAlerts(detection(other, 2), context)).toHaveLength(1);
  });

  it('demands of one plan fold together, conditions each go out', () => {
    const version = { plan: 'peace-plan', version: 1 };
    const demand = (id: string, code: string) =>
      aShift({
        id,
        kind: 'dropped-demand',
        issue: null,
        direction: null,
        subject: { kind: 'demand', demand: code, earlier: version, later: { ...version, version: 2 } },
      });
    const overdue = (id: string, condition: string) =>
      aShift({
        id,
        kind: 'overdue',
        issue: null,
        direction: null,
        subject: { kind: 'condition', condition, addressee: { slug: 'russia', name: 'Russia', kind: 'state' } },
      });
    expect(foldKeyOf(demand('a', 'withdrawal'))).toBe(foldKeyOf(demand('b', 'army-cap')));
    expect(foldKeyOf(overdue('c', 'cease-fire'))).not.toBe(foldKeyOf(overdue('d', 'summit')));
  });

  it('what waited goes out folded into the next alert, and is told with it', () => {
    const waited = { endpoint: 'desk', subject: 'second', isShift: true, event: 'event-2', sequence: 2 };
    const waiting = new WaitingAlerts([{ ...waited, waitsFor: 'fold', together: key }]);
    const context = contextOf([first, second], { waiting });
    const [alert] = planAlerts(detection(first, 3), context);
    expect(foldedIn(alert)).toEqual(['second']);
    expect(context.told.beliefOf('desk', 'second')).toBe('stands');
    expect(waiting.endings()).toContainEqual({ endpoint: 'desk', subject: 'second' });
  });

  it('what was withdrawn while it waited is not folded into anything', () => {
    const waited = { endpoint: 'desk', subject: 'second', isShift: true, event: 'event-2', sequence: 2 };
    const waiting = new WaitingAlerts([{ ...waited, waitsFor: 'fold', together: key }]);
    const context = contextOf([first, aShift({ id: 'second', status: 'withdrawn' })], { waiting });
    const [alert] = planAlerts(detection(first, 3), context);
    expect(foldedIn(alert)).toEqual([]);
    expect(context.told.beliefOf('desk', 'second')).toBeNull();
  });

  it('a correction is never folded', () => {
    const told = new ToldShifts([{ endpoint: 'desk', shift: 'first', stands: true }]);
    const context = contextOf([first], { told, windows: new FoldWindows([{ endpoint: 'desk', key, days: 1 }]) });
    expect(planAlerts(detection(first, 3, 'shift.revised'), context)).toMatchObject([{ type: 'shift.revised' }]);
  });

  it('a dossier that never folds sends each', () => {
    const context = contextOf([first, second], { settings: { ...DEFAULT_SETTINGS, foldWithin: 0 } });
    planAlerts(detection(first, 1), context);
    expect(planAlerts(detection(second, 2), context)).toHaveLength(1);
  });

  it('an endpoint that takes no digests gets each, since nothing would bring it what waits', () => {
    const subscribers = [{ ...desk, events: ['shift.detected' as const] }];
    const context = contextOf([first, second], { subscribers });
    planAlerts(detection(first, 1), context);
    expect(planAlerts(detection(second, 2), context)).toHaveLength(1);
    expect(context.waiting.beginnings()).toEqual([]);
  });
});

describe('The shifts of a batch', () => {
  it('wait for its digest, together, whatever their class', () => {
    const small = aShift({ id: 'second', kind: 'clarification' });
    const batches = new Map([
      ['event-1', 'batch'],
      ['event-2', 'batch'],
    ]);
    const context = contextOf([first, small], { batches });
    expect([...planAlerts(detection(first, 1), context), ...planAlerts(detection(small, 2), context)]).toEqual([]);
    expect(context.waiting.beginnings()).toMatchObject([
      { subject: 'first', waitsFor: 'batch', together: 'batch' },
      { subject: 'second', waitsFor: 'batch', together: 'batch' },
    ]);
  });
});

describe('News that waits', () => {
  it('waits no longer when a revision makes it nothing for the endpoint', () => {
    const drift = aShift({ id: 'first', kind: 'drift' });
    const context = contextOf([drift]);
    expect(planAlerts(detection(drift, 4, 'shift.revised'), context)).toEqual([]);
    expect(context.waiting.endings()).toEqual([{ endpoint: 'desk', subject: 'first' }]);
  });

  it('is for endpoints that were there before it', () => {
    const context = contextOf([first], { subscribers: [{ ...desk, startsAfter: 5 }] });
    expect(planAlerts(detection(first, 5), context)).toEqual([]);
    expect(planAlerts(detection(first, 6), context)).toHaveLength(1);
  });
});

it('A shift that the read models lack stops the outbox: nothing is skipped in silence', () => {
  expect(() => planAlerts(detection(first, 1), contextOf([]))).toThrow('is not in the read models');
});
