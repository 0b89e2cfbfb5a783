import { describe, expect, it } from '@jest/globals';
import type { AssertedEnd, ShiftStated } from '../facts/shift-facts.js';
import { stated } from '../given.fixture.js';
import { office, stanceOf } from '../rules/given-stance.fixture.js';
import { readStance } from '../rules/read-stance.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { silencesOf } from '../over-time/silence.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';
import { decided, given, type Happened, said, SOURCES } from './given-facts.fixture.js';

const TOWARDS = { issue: 'negotiations', position: 'terminated' };

/** The statement that the stance has, as the desk recorded it. */
function recorded({ id, position, modality }: Statement): Happened {
  return [id, said({ position, modality })];
}

/** The stream on which an asserted shift lands that goes from one statement to the other, or to what is given. */
function streamOf({ statements }: Stance, kind: ShiftStated['kind'], to: AssertedEnd): string {
  const from = statements.slice(0, 1).map(({ id }) => ({ issue: 'negotiations', statement: id }));
  const data: ShiftStated = { actor: 'ukraine', kind, from, to: [to], sources: SOURCES };
  return decided(given(...statements.map(recorded)), { type: 'shift.stated', data }).stream;
}

describe('a computed and an asserted shift on the same evidence become one', () => {
  const read = (stance: Stance): (string | undefined)[] => readStance(stance).shifts.map(({ key }) => `shift/shift of ${key}`);
  const line = stated('a', 'dialogue', '2024-01-10');
  const to = { issue: 'negotiations', statement: 'b' };

  it('in a slot', () => {
    const stance = stanceOf([line, stated('b', 'terminated', '2024-02-10')]);
    expect([streamOf(stance, 'reversal', to)]).toEqual(read(stance));
  });

  it('of a line against what was inferred before it (rule 7)', () => {
    const inferred = { ...line, track: 'inferred', modality: 'inferred' } as const;
    const stance = stanceOf([inferred, stated('b', 'terminated', '2024-02-10')]);
    expect([streamOf(stance, 'reversal', to)]).toEqual(read(stance));
  });

  it('of a designate, though it is only reported what he plans (rule 2)', () => {
    const plans = stated('b', 'terminated', '2024-02-10', { speaker: 'umerov', track: 'reported', modality: 'reported' });
    const stance = stanceOf([line, plans], { affiliations: [office('umerov', '2024', { standing: 'designate' })] });
    expect([streamOf(stance, 'anticipated', to)]).toEqual(read(stance));
  });

  it('of a silence after the last word', () => {
    const stance = stanceOf([line], { settings: { ...DEFAULT_SETTINGS, silenceAfter: 30 } });
    const silence = silencesOf(stance, Date.parse('2024-12-31')).map(({ key }) => `shift/shift of ${key}`);
    expect([streamOf(stance, 'silence', { issue: 'negotiations', absence: 'comment' })]).toEqual(silence);
  });
});

it('an asserted shift on other evidence is one of its own', () => {
  const report = stated('b', 'terminated', '2024-02-10', { track: 'reported', modality: 'reported' });
  const stance = stanceOf([stated('a', 'dialogue', '2024-01-10'), report]);
  expect(streamOf(stance, 'reversal', { issue: 'negotiations', statement: 'b' })).toBe('shift/new');
  expect(streamOf(stance, 'reversal', TOWARDS)).toBe('shift/new');
});
