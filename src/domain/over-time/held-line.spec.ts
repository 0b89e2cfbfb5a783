import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../dates/day.js';
import { stated, word } from '../given.fixture.js';
import { heldLineOf } from './held-line.js';
import { stanceWith, STEPS } from './line.fixture.js';
import type { Statement } from '../statement.js';

const held = (...statements: Statement[]): unknown =>
  heldLineOf(stanceWith(statements, { scale: STEPS })).map(({ since, statement, value }) => [
    dayOf(since),
    statement.id,
    value,
  ]);

describe('the line as it is held', () => {
  it('has one step a day, whatever was said in its course', () => {
    const [morning, noon] = [stated('s1', 'at-0', '2024-02-01T08:00:00Z'), stated('s2', 'at-30', '2024-02-01T12:00:00Z')];
    expect(held(morning, noon, stated('s3', 'at-40', '2024-02-02'))).toEqual([
      ['2024-02-01', 's2', 30],
      ['2024-02-02', 's3', 40],
    ]);
  });

  it('goes by order words where dates say nothing', () => {
    const loose = stated('s1', 'at-0', '2024-02');
    const earlier = stated('s2', 'at-30', '2024-02-05', { before: [word('s1')] });
    expect(held(loose, earlier, stated('s3', 'at-40', '2024-03-01'))).toEqual([
      ['2024-02-01', 's1', 0],
      ['2024-02-05', 's1', 0],
      ['2024-03-01', 's3', 40],
    ]);
  });
});
