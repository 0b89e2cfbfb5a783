import { describe, expect, it } from '@jest/globals';
import { wasDisclosedLater, wasRecordedLater } from './times.js';

const in2022 = {
  edtf: '2022',
  from: '2022-01-01T00:00:00.000Z',
  to: '2022-12-31T23:59:59.999Z',
  dating: 'event' as const,
};
const inNovember2024 = { edtf: '2024-11', from: '2024-11-01T00:00:00.000Z', to: '2024-11-30T23:59:59.999Z' };

describe('the times of a statement', () => {
  it('are apart when a draft of 2022 became known in 2024', () => {
    expect(wasDisclosedLater({ stated: in2022, disclosed: inNovember2024 })).toBe(true);
  });

  it('are not apart when it was public at once, or nobody knows until when it can have been said', () => {
    expect(wasDisclosedLater({ stated: in2022, disclosed: null })).toBe(false);
    expect(wasDisclosedLater({ stated: in2022, disclosed: { ...in2022 } })).toBe(false);
    const inJune2022 = { edtf: '2022-06', from: '2022-06-01T00:00:00.000Z', to: '2022-06-30T23:59:59.999Z' };
    expect(wasDisclosedLater({ stated: in2022, disclosed: inJune2022 })).toBe(false);
    expect(wasDisclosedLater({ stated: { ...in2022, to: null }, disclosed: inNovember2024 })).toBe(false);
  });

  it('tell a late record from one made while it may still have been said', () => {
    expect(wasRecordedLater({ stated: in2022, recordedAt: '2023-01-01T00:00:00.000Z' })).toBe(true);
    expect(wasRecordedLater({ stated: in2022, recordedAt: '2022-06-01T00:00:00.000Z' })).toBe(false);
  });
});
