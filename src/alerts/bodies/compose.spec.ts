import { describe, expect, it } from '@jest/globals';
import { aShift } from '../a-shift.fixture.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { aStatement } from './a-statement.fixture.js';
import type { AlertContent, BodyVariant, ShiftAlert } from './alert-content.js';
import { composeAlert } from './compose.js';
import { aCondition, aRecordedStatement, aResolution } from './recorded.fixture.js';

const AT = '2026-03-01T12:00:00.000Z';

const FULL: BodyVariant = { payload: 'full', format: 'standard' };

function onShift(shift: ShiftResponse, over: Partial<ShiftAlert> = {}): ShiftAlert {
  return { about: 'shift', dossier: 'talks', timestamp: AT, type: 'shift.detected', shift, folded: [], ...over };
}

function bodyOf(content: AlertContent, variant = FULL): Buffer {
  return composeAlert(content, variant, 'https://desk.example').body;
}

function parsed(body: Buffer): { type: string; timestamp: string; data: Record<string, unknown> } {
  return JSON.parse(body.toString());
}

describe('the body of an alert', () => {
  it('carries the shift and links to it and to its timeline', () => {
    const shift = aShift();
    const body = parsed(bodyOf(onShift(shift, { dossier: 'peace talks' })));
    expect(body).toEqual({
      type: 'shift.detected',
      timestamp: AT,
      data: {
        dossier: 'peace talks',
        shift,
        links: {
          shift: `https://desk.example/dossiers/peace%20talks/shifts/${shift.id}`,
          timeline: 'https://desk.example/dossiers/peace%20talks/actors/ukraine#negotiations',
        },
      },
    });
  });

  it('stays below 20 KB by falling back to what a receiver needs to fetch the rest', () => {
    const shift = aShift({ explanation: 'ї'.repeat(11_000) });
    const body = bodyOf(onShift(shift, { type: 'shift.revised' }));
    expect(body.length).toBeLessThan(20_480);
    expect(parsed(body).data).toEqual({
      dossier: 'talks',
      shift: shift.id,
      kind: 'reversal',
      actor: 'ukraine',
      issue: 'negotiations',
      retroactive: false,
      links: expect.anything(),
    });
  });

  it('of what stands on no issue links to all that its actor said', () => {
    const shift = aShift({ issue: null });
    const body = parsed(bodyOf(onShift(shift)));
    expect(body.data.links).toMatchObject({ timeline: 'https://desk.example/dossiers/talks/actors/ukraine' });
  });

  it('names the shifts that were folded into it, by their codes', () => {
    const folded = [aShift({ id: 'other', kind: 'softening', retroactive: true })];
    const body = parsed(bodyOf(onShift(aShift(), { folded })));
    expect(body.data.folded).toEqual([
      {
        id: 'other',
        kind: 'softening',
        actor: 'ukraine',
        issue: 'negotiations',
        from: null,
        to: null,
        retroactive: true,
      },
    ]);
  });
});

describe('the 20 KB of a body', () => {
  /** A full body of exactly so many bytes. */
  function ofBytes(bytes: number, filling: string): ShiftAlert {
    const without = Buffer.byteLength(JSON.stringify({ type: 'shift.detected', timestamp: AT, data: dataOf('') }));
    const left = bytes - without;
    const each = Buffer.byteLength(JSON.stringify(filling)) - 2;
    return onShift(aShift({ explanation: filling.repeat(Math.floor(left / each)) + 'x'.repeat(left % each) }));
  }
  const dataOf = (explanation: string) => parsed(bodyOf(onShift(aShift({ explanation })))).data;

  it.each(['x', 'ї', '和', '👍', '\u2028', '"', '\u0001'])('are counted in bytes as sent, of %j', (filling) => {
    expect(bodyOf(ofBytes(20_479, filling)).length).toBe(20_479);
    expect(parsed(bodyOf(ofBytes(20_479, filling))).data).toHaveProperty('shift.explanation');
    expect(parsed(bodyOf(ofBytes(20_480, filling))).data.shift).toBe(aShift().id);
  });

  it('hold of 200 folded shifts as many as a thin alert names, and how many it leaves out', () => {
    const folded = Array.from({ length: 200 }, (_, index) => aShift({ id: `shift-${index}` }));
    const { data } = parsed(bodyOf(onShift(aShift(), { folded })));
    expect(data.folded).toHaveLength(100);
    expect(data.omitted).toBe(100);
  });
});

describe('a thin body', () => {
  const THIN: BodyVariant = { payload: 'thin', format: 'standard' };
  const told = { dossier: 'talks', timestamp: AT } as const;

  it.each<[string, AlertContent, object]>([
    [
      'a shift',
      onShift(aShift({ to: aStatement(), explanation: 'marker' }), { folded: [aShift({ id: 'other' })] }),
      { shift: aShift().id, kind: 'reversal', actor: 'ukraine', folded: [{ id: 'other', kind: 'reversal' }] },
    ],
    [
      'a statement',
      { ...told, about: 'statement', event: aRecordedStatement('marker') },
      { statement: aRecordedStatement('').id, actor: 'ukraine', issue: 'negotiations' },
    ],
    [
      'a condition',
      { ...told, about: 'condition', event: aResolution('marker'), condition: aCondition('marker') },
      { condition: 'withdrawal', resolution: { id: aResolution('').id, addressee: 'russia', status: 'broken' } },
    ],
  ])('of %s names it by ids and slugs, and says nothing that a source said', (_, content, data) => {
    const body = bodyOf(content, THIN);
    expect(parsed(body).data).toMatchObject({ dossier: 'talks', ...data, links: expect.anything() });
    expect(body.toString()).not.toMatch(/marker|Agency|Wire|Dialogue/);
  });
});

describe('every body', () => {
  it.each<BodyVariant['payload']>(['full', 'thin'])('that is sent again from the log says so (%s)', (payload) => {
    const body = bodyOf(onShift(aShift(), { isReplayed: true }), { payload, format: 'standard' });
    expect(parsed(body).data.replayed).toBe(true);
    expect(parsed(bodyOf(onShift(aShift()))).data).not.toHaveProperty('replayed');
  });

  it('of an endpoint’s health names its host and its failures, and where to look', () => {
    const health = { endpoint: 'one', description: 'Pager', host: 'hooks.example', failures: 3, failingSince: AT };
    const alert = { about: 'endpoint', type: 'endpoint.failing', dossier: 'talks', timestamp: AT, ...health } as const;
    const address = 'https://desk.example/v1/dossiers/talks/webhooks/one';
    expect(parsed(bodyOf({ ...alert, failure: 'It answered 500.' }))).toEqual({
      type: 'endpoint.failing',
      timestamp: AT,
      data: {
        dossier: 'talks',
        ...health,
        failure: 'It answered 500.',
        links: { endpoint: address, deliveries: `${address}/deliveries` },
      },
    });
  });

  it('of a ping names dossier and endpoint', () => {
    const data = { dossier: 'talks', endpoint: 'one' };
    const ping = parsed(bodyOf({ about: 'ping', timestamp: AT, ...data }));
    expect(ping).toEqual({ type: 'webhook.ping', timestamp: AT, data });
  });
});

it('The ids that are kept beside a body are of all that it was made from, in small letters, each once', () => {
  const [from, to, folded] = ['AAAAAAAA-0000-4000-8000-000000000001', 'b', 'c'].map((id) => aStatement({ id }));
  const deep = aStatement({ id: 'dddddddd-0000-4000-8000-000000000001' });
  const shift = aShift({ from: from ?? null, to: to ?? null });
  const content = onShift(shift, { folded: [aShift({ from: folded ?? null, to: deep })] });
  const thin = composeAlert(content, { payload: 'thin', format: 'slack' }, 'https://desk.example');
  expect(thin.shows).toEqual([shift.id, 'aaaaaaaa-0000-4000-8000-000000000001', deep.id]);
});
