import { describe, expect, it } from '@jest/globals';
import { aShift } from '../a-shift.fixture.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import type { BodyVariant, ShiftAlert } from './alert-content.js';
import { composeAlert } from './compose.js';

const AT = '2026-03-01T12:00:00.000Z';

const FULL: BodyVariant = { payload: 'full', format: 'standard' };

function onShift(shift: ShiftResponse, over: Partial<ShiftAlert> = {}): ShiftAlert {
  return { about: 'shift', dossier: 'talks', timestamp: AT, type: 'shift.detected', shift, folded: [], ...over };
}

const bodyOf = (content: ShiftAlert, variant = FULL): Buffer => composeAlert(content, variant, 'https://desk.example').body;

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
