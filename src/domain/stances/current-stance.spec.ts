import { describe, expect, it } from '@jest/globals';
import { currentOf } from './current-stance.js';
import { stated, word } from '../given.fixture.js';
import type { Statement } from '../statement.js';

/** As of the last instant of a day, as the views ask. */
function held(statements: readonly Statement[], day: string): unknown {
  const stance = currentOf(statements, Date.parse(`${day}T23:59:59.999Z`));
  return stance && { ...stance, statement: stance.statement.id };
}
const alone = { lastReaffirmed: null, certain: true, determined: true };

describe('the current stance of a slot', () => {
  const dialogue = stated('s1', 'dialogue', '2022-03');
  const terminated = stated('s2', 'terminated', '2022-06-01');
  const again = stated('s3', 'terminated', '2023');

  it('is unknown where nothing was stated by the day asked for', () => {
    expect(held([], '2024-01-01')).toBeNull();
    expect(held([dialogue], '2022-02-28')).toBeNull();
  });

  it('is what was stated last by then', () => {
    expect(held([terminated, dialogue], '2022-05-31')).toEqual({ statement: 's1', since: 's1', ...alone });
    expect(held([terminated, dialogue], '2022-06-01')).toEqual({ statement: 's2', since: 's2', ...alone });
  });

  it('counts a statement from its earliest bound, and is certain from its latest', () => {
    expect(held([dialogue], '2022-03-01')).toMatchObject({ statement: 's1', certain: false });
    expect(held([dialogue], '2022-03-30')).toMatchObject({ certain: false });
    expect(held([dialogue], '2022-03-31')).toMatchObject({ certain: true });
  });

  it('is held since the first statement of its unbroken run, and was reaffirmed by the last', () => {
    const run = [dialogue, terminated, again, stated('s4', 'terminated', '2024-11')];
    expect(held(run, '2024-12-01')).toEqual({ ...alone, statement: 's4', since: 's2', lastReaffirmed: 's4' });
    expect(held(run, '2023-12-31')).toEqual({ ...alone, statement: 's3', since: 's2', lastReaffirmed: 's3' });
  });

  it('begins anew when the position returns after another', () => {
    const back = stated('s4', 'dialogue', '2024');
    expect(held([dialogue, terminated, back], '2024-12-31')).toEqual({ ...alone, statement: 's4', since: 's4' });
  });

  it('is not filled by what places nobody or was merely floated (rule 0)', () => {
    const silent = stated('x', null, '2024');
    const joke = stated('y', 'dialogue', '2024', { commitment: 1 });
    expect(held([terminated, silent, joke], '2024-12-31')).toMatchObject({ statement: 's2' });
    expect(held([silent, joke], '2024-12-31')).toBeNull();
  });

  it('is filled by a standing statement too', () => {
    const standing = stated('s4', 'dialogue', '2024', { dating: 'standing' });
    expect(held([terminated, standing], '2024-12-31')).toMatchObject({ statement: 's4' });
  });

  it('is the narrowest dated of unordered ones that disagree', () => {
    const day = stated('s0', 'dialogue', '2023-05-05');
    expect(held([again, day], '2024-01-01')).toEqual({ ...alone, statement: 's0', since: 's0' });
  });

  it('is undetermined if equally wide ones disagree: the latest start, then the lowest id', () => {
    const other = stated('s4', 'dialogue', '2023');
    expect(held([other, again], '2024-01-01')).toEqual({ ...alone, statement: 's3', since: 's3', determined: false });
    const week = stated('a', 'dialogue', '2023-05-01/2023-05-07');
    const nextDay = stated('b', 'terminated', '2023-05-02/2023-05-08');
    expect(held([week, nextDay], '2024-01-01')).toMatchObject({ statement: 'b', determined: false });
  });

  it('is held since itself where unordered ones before it disagree', () => {
    const disagreeing = [stated('s0', 'terminated', '2021'), stated('s1', 'dialogue', '2021')];
    expect(held([...disagreeing, terminated], '2024-01-01')).toEqual({ ...alone, statement: 's2', since: 's2' });
  });

  it('is told by a source’s words where dates do not', () => {
    const noLonger = stated('s4', 'dialogue', '2023', { after: [word('s3')] });
    expect(held([again, noLonger], '2024-01-01')).toEqual({ ...alone, statement: 's4', since: 's4' });
  });

  it('knows no later word than the day asked for', () => {
    const later = stated('s4', 'dialogue', '2024', { before: [word('s3')] });
    expect(held([again, later], '2023-12-31')).toMatchObject({ statement: 's3' });
  });
});
