import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyStance, disunitedStance, rearrangedStance } from './any-stance.fixture.js';
import { areOfOneVersion } from './one-version.js';
import { orderOf } from '../order/order.js';
import { readStance, slotFillers } from './read-stance.js';
import type { Scale } from '../scale.js';
import type { Stance } from '../stance.js';
import { fillsSlot } from './slot-filling.js';
import { standoffOf } from './standoff.js';
import type { Statement } from '../statement.js';
import { voicesOf } from './voices.js';

/** A stance whose issue was rescaled by a map of its codes, old → new. */
function rescaled(stance: Stance, rename: (code: string) => string): Stance {
  const scale: Scale = {
    ...stance.scale,
    positions: stance.scale.positions.map(({ refines, ...position }) => ({
      ...position,
      code: rename(position.code),
      ...(refines ? { refines: refines.map(rename) } : {}),
    })),
  };
  const statements = stance.statements.map((statement) => ({
    ...statement,
    position: statement.position === null ? null : rename(statement.position),
  }));
  return { ...stance, scale, statements };
}

describe('laws of a stance', () => {
  it('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(rearrangedStance, ({ stance, arrived }) => {
        expect(readStance(arrived)).toEqual(readStance(stance));
        const ids = (of: Stance): string[] => slotFillers(of).map(({ id }) => id).sort();
        expect(ids(arrived)).toEqual(ids(stance));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a statement left out is as if it had never been, and words about it as if never uttered', () => {
    fc.assert(
      fc.property(anyStance, fc.nat(11), (stance, index) => {
        readStance(stance);
        const left = stance.statements.filter((_, n) => n !== index);
        const never = left.map((statement) => ({
          ...statement,
          after: statement.after.filter((each) => each.statement !== `s${index}`),
          before: statement.before.filter((each) => each.statement !== `s${index}`),
        }));
        expect(readStance({ ...stance, statements: left })).toEqual(readStance({ ...stance, statements: never }));
      }),
    );
  });

  it('an injective rescale reads the same under the new names, and there and back is the identity', () => {
    fc.assert(
      fc.property(anyStance, (stance) => {
        const there = rescaled(stance, (code) => `new-${code}`);
        const named: unknown = JSON.parse(JSON.stringify(readStance(there)).replaceAll('new-', ''));
        const reading: unknown = JSON.parse(JSON.stringify(readStance(stance)).replaceAll('new-', ''));
        expect(named).toEqual(reading);
        expect(readStance(rescaled(there, (code) => code.replace(/^new-/, '')))).toEqual(readStance(stance));
      }),
    );
  });

  it('no two shifts of a stance are the same', () => {
    fc.assert(
      fc.property(anyStance, (stance) => {
        const keys = readStance(stance).shifts.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('what is off the slot is the later side of dissent and anticipation alone, and the earlier of nothing', () => {
    fc.assert(
      fc.property(anyStance, (stance) => {
        const { shifts, offSlot } = readStance(stance);
        const onSlot = shifts.filter(({ kind }) => kind !== 'dissent' && kind !== 'anticipated');
        const ends = onSlot.flatMap(({ from, to }) => [from, to]);
        expect(ends.filter((id) => id !== null && offSlot.has(id))).toEqual([]);
        expect(shifts.filter(({ from }) => from !== null && offSlot.has(from))).toEqual([]);
        expect(slotFillers(stance).filter(({ id }) => offSlot.has(id))).toEqual([]);
      }),
    );
  });

  it('who dissents hangs only on what precedes it and stays on the slot (rule 3, read by its definition)', () => {
    fc.assert(
      fc.property(fc.oneof(anyStance, disunitedStance), (given) => {
        const statements = given.statements
          .filter((statement) => statement.track === 'line' && fillsSlot(statement))
          .filter(({ position }) => given.scale.positions.some(({ code }) => code === position))
          .map((statement) => ({ ...statement, after: [], before: [] }));
        const voices = voicesOf(given.affiliations);
        const taking = statements.filter((each) => !['designate', 'former'].includes(voices.of(each).standing ?? ''));
        const isOff = (later: Statement): boolean => {
          const before = taking.filter((each) => each.stated.to < later.stated.from && !isOff(each));
          const chosen = orderOf([...before, later]).chosenBefore(later);
          if (!chosen?.determined || later.dating === 'standing') return false;
          if (areOfOneVersion(chosen.statement, later)) return false;
          if (chosen.statement.position === later.position) return false;
          return standoffOf(chosen.statement, later, voices, given.settings.dissentWithin) === 'dissent';
        };
        const { shifts, reaffirmations, suppressed, offSlot } = readStance({ ...given, statements });
        const dissenting = taking.filter(isOff).map(({ id }) => id).sort();
        expect(taking.map(({ id }) => id).filter((id) => offSlot.has(id)).sort()).toEqual(dissenting);
        const told = [...shifts.filter(({ kind }) => kind === 'dissent'), ...reaffirmations].map(({ to }) => to);
        expect(told).toEqual(expect.arrayContaining(dissenting));
        expect(suppressed.filter(({ rule, pair: [a, b] }) => rule === '3' && a !== b)).toHaveLength(dissenting.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('every shift rests on two statements, and the later side of each but a contradiction was said then', () => {
    fc.assert(
      fc.property(anyStance, (stance) => {
        const named = new Map(stance.statements.map((statement) => [statement.id, statement]));
        for (const { from, to, kind, provisional } of readStance(stance).shifts) {
          const [earlier, later] = [named.get(from ?? ''), named.get(to ?? '')];
          expect(provisional).toBe(earlier?.disputed || later?.disputed);
          if (!kind.endsWith('-gap') && kind !== 'contradiction') expect(later?.dating).toBe('event');
          const isOneVersion = earlier?.point && later?.point && earlier.point.version === later.point.version;
          if (earlier?.track === later?.track) expect(isOneVersion ?? false).toBe(false);
        }
      }),
    );
  });
});
