import { describe, expect, it } from '@jest/globals';
import { aShift } from '../a-shift.fixture.js';
import { shiftAlertBody } from './alert-body.js';

const AT = '2026-03-01T12:00:00.000Z';

function parsed(body: Buffer): { type: string; timestamp: string; data: Record<string, unknown> } {
  return JSON.parse(body.toString());
}

describe('the body of an alert', () => {
  it('carries the shift and links to it and to its timeline', () => {
    const shift = aShift();
    const body = parsed(shiftAlertBody('shift.detected', AT, 'peace talks', shift, 'https://desk.example'));
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
    const body = shiftAlertBody('shift.revised', AT, 'talks', shift, 'https://desk.example');
    expect(body.length).toBeLessThan(20_480);
    expect(parsed(body).data).toEqual({
      dossier: 'talks',
      shift: shift.id,
      kind: 'reversal',
      actor: 'ukraine',
      issue: 'negotiations',
      links: expect.anything(),
    });
  });
});
