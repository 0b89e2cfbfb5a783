import { describe, expect, it } from '@jest/globals';
import { FORMATS, NEGOTIATIONS, TERRITORIES } from '../given.fixture.js';
import { movementOf } from './movement.js';
import type { Scale, ScalePosition } from '../scale.js';

function at(scale: Scale, code: string): ScalePosition {
  const position = scale.positions.find((each) => each.code === code);
  if (!position) throw new Error(`no ${code} on the scale`);
  return position;
}

function move(scale: Scale, actor: string, from: string, to: string): unknown[] {
  const { kind, direction, magnitude, facets } = movementOf(scale, actor, at(scale, from), at(scale, to));
  return [kind, direction, magnitude, facets];
}

describe('rule 4: the position moved', () => {
  describe('bipolar, to opposite sides: a reversal, whoever owns a pole', () => {
    it.each(['russia', 'ukraine', 'germany'])('%s', (actor) => {
      expect(move(TERRITORIES, actor, 'ukrainian', 'recognised')).toEqual(['reversal', 'up', 100, []]);
    });
  });

  it('bipolar, a pole’s owner away from its own pole: a softening, and a concession', () => {
    expect(move(TERRITORIES, 'ukraine', 'ukrainian', 'postponed')).toEqual(['softening', 'up', 50, ['concession']]);
    expect(move(TERRITORIES, 'russia', 'recognised', 'postponed')).toEqual(['softening', 'down', 50, ['concession']]);
  });

  it('bipolar, a pole’s owner towards its own pole: a hardening', () => {
    expect(move(TERRITORIES, 'russia', 'postponed', 'recognised')).toEqual(['hardening', 'up', 50, []]);
    expect(move(TERRITORIES, 'ukraine', 'postponed', 'ukrainian')).toEqual(['hardening', 'down', 50, []]);
  });

  it('bipolar, anyone else towards or onto the middle: a softening without concession', () => {
    expect(move(TERRITORIES, 'germany', 'recognised', 'de-facto-russian')).toEqual(['softening', 'down', 25, []]);
    expect(move(TERRITORIES, 'germany', 'ukrainian', 'shared')).toEqual(['softening', 'up', 60, []]);
  });

  it('bipolar, anyone else away from the middle: a hardening', () => {
    expect(move(TERRITORIES, 'germany', 'postponed', 'ukrainian')).toEqual(['hardening', 'down', 50, []]);
    expect(move(TERRITORIES, 'germany', 'postponed', 'shared')).toEqual(['hardening', 'up', 10, []]);
  });

  it('bipolar, anyone else straight across the middle: a change, neither harder nor softer', () => {
    expect(move(TERRITORIES, 'germany', 'frozen', 'shared')).toEqual(['change', 'up', 20, []]);
  });

  it('an actor named as the owner of both poles owns neither', () => {
    const both = { ...TERRITORIES, poleOwners: { low: ['osce'], high: ['osce'] } };
    expect(move(both, 'osce', 'postponed', 'recognised')).toEqual(['hardening', 'up', 50, []]);
    expect(move(both, 'osce', 'postponed', 'ukrainian')).toEqual(['hardening', 'down', 50, []]);
  });

  it('sides that positions set themselves go before values', () => {
    const positions = TERRITORIES.positions.map((each) =>
      each.code === 'shared' ? { ...each, side: 'high' as const } : each,
    );
    expect(move({ ...TERRITORIES, positions }, 'germany', 'ukrainian', 'shared')[0]).toBe('reversal');
    expect(move({ ...TERRITORIES, positions }, 'germany', 'frozen', 'shared')[0]).toBe('hardening');
  });

  it('the middle runs from 35 to 65', () => {
    const place = (value: number): ScalePosition => ({ code: `at-${value}`, label: '', value });
    const kind = (from: number, to: number): string => movementOf(TERRITORIES, 'germany', place(from), place(to)).kind;
    expect([kind(34, 66), kind(35, 66), kind(34, 65)]).toEqual(['reversal', 'hardening', 'softening']);
  });

  it('directed, towards the soft end: a softening; away: a hardening; no concession, for nobody owns an end', () => {
    expect(move(NEGOTIATIONS, 'ukraine', 'terminated', 'diplomacy-on-conditions')).toEqual(['softening', 'up', 50, []]);
    expect(move(NEGOTIATIONS, 'ukraine', 'dialogue', 'diplomacy-on-conditions')).toEqual(['hardening', 'down', 30, []]);
    const softLow = { ...NEGOTIATIONS, softEnd: 'low' as const };
    expect(move(softLow, 'ukraine', 'dialogue', 'diplomacy-on-conditions')[0]).toBe('softening');
  });

  it('directed, a reversal only where positions set their sides', () => {
    expect(move(NEGOTIATIONS, 'ukraine', 'dialogue', 'terminated')).toEqual(['reversal', 'down', 80, []]);
    const positions = NEGOTIATIONS.positions.map(({ side: _, ...rest }) => rest);
    expect(move({ ...NEGOTIATIONS, positions }, 'ukraine', 'dialogue', 'terminated')[0]).toBe('hardening');
  });

  it('nominal: a change, without direction or magnitude', () => {
    expect(move(FORMATS, 'ukraine', 'istanbul', 'summit')).toEqual(['change', null, null, []]);
  });

  it('the later code refines the earlier, directly or through another: a clarification', () => {
    expect(move(TERRITORIES, 'ukraine', 'ukrainian', 'ukrainian-by-1991-borders')).toEqual([
      'clarification',
      null,
      0,
      [],
    ]);
    const exact = { code: 'exact', label: '', value: 0, refines: ['ukrainian-by-1991-borders'] };
    const scale = { ...TERRITORIES, positions: [...TERRITORIES.positions, exact] };
    expect(move(scale, 'ukraine', 'ukrainian', 'exact')[0]).toBe('clarification');
  });

  it('back to the coarser code is no clarification', () => {
    expect(move(TERRITORIES, 'ukraine', 'ukrainian-by-1991-borders', 'ukrainian')).toEqual(['change', null, 0, []]);
  });

  it('codes that refine each other in a circle do not hang it', () => {
    const positions = [
      { code: 'a', label: '', value: 0, refines: ['b'] },
      { code: 'b', label: '', value: 5, refines: ['a'] },
      { code: 'c', label: '', value: 10 },
    ];
    expect(move({ ...TERRITORIES, positions }, 'germany', 'c', 'a')[0]).toBe('hardening');
  });

  it('opposite sides stay a reversal even between codes said to refine each other', () => {
    const wrong = { code: 'wrong', label: '', value: 90, refines: ['ukrainian'] };
    const scale = { ...TERRITORIES, positions: [...TERRITORIES.positions, wrong] };
    expect(move(scale, 'germany', 'ukrainian', 'wrong')[0]).toBe('reversal');
  });

  it('by whole points where the scale’s fractions make them: 83.4 is 8.3 from 75.1', () => {
    const positions = [75.1, 83.4].map((value) => ({ code: `at-${value}`, label: `at ${value}`, value }));
    const scale: Scale = { orientation: 'directed', softEnd: 'high', positions };
    expect(move(scale, 'ukraine', 'at-75.1', 'at-83.4')).toEqual(['softening', 'up', 8.3, []]);
  });
});
