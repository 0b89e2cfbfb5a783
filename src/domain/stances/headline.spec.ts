import { describe, expect, it } from '@jest/globals';
import type { CurrentStance } from './current-stance.js';
import { stated } from '../given.fixture.js';
import { headlineOf, type SlotsByTrack } from './headline.js';
import type { Statement } from '../statement.js';

const NOW = Date.parse('2024-12-01T23:59:59.999Z');

function slot(edtf = '2024-11', rest: Partial<Statement> = {}): CurrentStance {
  const statement = stated('s1', 'dialogue', edtf, rest);
  return { statement, since: 's1', lastReaffirmed: null, certain: true, determined: true };
}
const headline = (slots: SlotsByTrack): unknown => {
  const { stance: _, ...rest } = headlineOf(slots, NOW) ?? { stance: null, none: true };
  return rest;
};
const plain = { unconfirmed: false, disputed: false, stale: false };

describe('the headline', () => {
  it('is the line, whatever is reported or done', () => {
    const report = slot('2024-12-01', { grade: 'A1' });
    expect(headline({ reported: report, conduct: slot(), line: slot('2024-01') })).toEqual({ track: 'line', ...plain });
  });

  it('is the conduct if there is no line', () => {
    expect(headline({ reported: slot(), conduct: slot() })).toEqual({ track: 'conduct', ...plain });
  });

  it('is unconfirmed if there is neither: the best graded of what is reported, leaked or inferred', () => {
    const slots = { reported: slot('2024', { grade: 'C3' }), leaked: slot('2024', { grade: 'B3' }), inferred: slot() };
    expect(headline(slots)).toEqual({ ...plain, track: 'leaked', unconfirmed: true });
  });

  it('puts reported before leaked before inferred where grades are equal or missing', () => {
    expect(headline({ inferred: slot(), leaked: slot(), reported: slot() })).toMatchObject({ track: 'reported' });
    expect(headline({ inferred: slot(), leaked: slot() })).toMatchObject({ track: 'leaked' });
    expect(headline({ inferred: slot('2024', { grade: 'F6' }), leaked: slot() })).toMatchObject({ track: 'inferred' });
  });

  it('is disputed if its statement is', () => {
    expect(headline({ line: slot('2024', { disputed: true }) })).toEqual({ ...plain, track: 'line', disputed: true });
  });

  it('is stale after 365 days without a word', () => {
    expect(headline({ line: slot('2023-12-02') })).toMatchObject({ stale: false });
    expect(headline({ line: slot('2023-12-01') })).toMatchObject({ stale: true });
    expect(headline({ line: slot('2020/..') })).toMatchObject({ stale: false });
    expect(headlineOf({ line: slot('2024-11-01') }, NOW, 7)).toMatchObject({ stale: true });
  });

  it('is unknown without any slot', () => {
    expect(headlineOf({}, NOW)).toBeNull();
  });
});
