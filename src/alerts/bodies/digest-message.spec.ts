import { describe, expect, it } from '@jest/globals';
import { aShift } from '../a-shift.fixture.js';
import type { DigestAlert } from './alert-content.js';
import { digestMessage } from './digest-message.js';

const AT = '2026-03-01T06:00:00.000Z';
const PAGE = 'https://desk.example';
const FULL = { payload: 'full', format: 'standard' } as const;

const empty: DigestAlert = {
  about: 'digest',
  dossier: 'talks',
  timestamp: AT,
  batch: null,
  rhythm: 'daily',
  shifts: [],
  corrections: [],
  conditions: [],
  denials: [],
  statements: [],
};

interface ParsedDigest {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly shifts: readonly object[]; readonly omitted?: number };
}

const parsed = (body: Buffer): ParsedDigest => JSON.parse(body.toString()) as ParsedDigest;

const many = (count: number) => Array.from({ length: count }, (_, index) => aShift({ id: `shift-${index}` }));

describe('the body of a digest', () => {
  it('carries its shifts in full with their links', () => {
    const shift = aShift();
    const { body, named } = digestMessage({ ...empty, shifts: [shift] }, FULL, PAGE);
    expect(named.shifts).toBe(1);
    expect(parsed(body)).toMatchObject({
      type: 'shift.digest',
      timestamp: AT,
      data: {
        dossier: 'talks',
        batch: null,
        shifts: [{ shift, links: { shift: `${PAGE}/dossiers/talks/shifts/${shift.id}` } }],
        links: { dossier: `${PAGE}/dossiers/talks` },
      },
    });
  });

  it('of many is a list of ids, codes and links', () => {
    const { body, named } = digestMessage({ ...empty, shifts: many(40) }, FULL, PAGE);
    const { shifts, omitted } = parsed(body).data;
    expect(body.length).toBeLessThan(20_480);
    expect(named.shifts).toBe(40);
    expect(omitted).toBe(0);
    expect(shifts[0]).toEqual({
      id: 'shift-0',
      kind: 'reversal',
      actor: 'ukraine',
      issue: 'negotiations',
      from: null,
      to: null,
      retroactive: false,
      links: { shift: `${PAGE}/dossiers/talks/shifts/shift-0` },
    });
  });

  it('of thousands names as many as fit, the first first, and how many it leaves out', () => {
    const { body, named } = digestMessage({ ...empty, batch: 'import', shifts: many(3_000) }, FULL, PAGE);
    const { shifts, omitted } = parsed(body).data;
    expect(body.length).toBeLessThan(20_480);
    expect(named.shifts).toBeGreaterThan(50);
    expect(shifts).toHaveLength(named.shifts);
    expect(shifts[0]).toMatchObject({ id: 'shift-0' });
    expect(omitted).toBe(3_000 - named.shifts);
  });
});
