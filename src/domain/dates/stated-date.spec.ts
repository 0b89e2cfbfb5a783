import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../errors.js';
import { spelledBounds } from './spelled-bounds.js';
import { statedBounds } from './stated-date.js';

const at = (iso: string): number => Date.parse(iso);

function refusalOf(text: string): DomainError {
  try {
    statedBounds(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`${text} was taken`);
}

describe('a stated date is EDTF and has an earliest and a latest instant', () => {
  it.each([
    ['2024-11-21', '2024-11-21T00:00:00.000Z', '2024-11-21T23:59:59.999Z'],
    ['2024-11', '2024-11-01T00:00:00.000Z', '2024-11-30T23:59:59.999Z'],
    ['2024', '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['2022-03/2022-04', '2022-03-01T00:00:00.000Z', '2022-04-30T23:59:59.999Z'],
    ['2022-03-XX', '2022-03-01T00:00:00.000Z', '2022-03-31T23:59:59.999Z'],
    ['202X', '2020-01-01T00:00:00.000Z', '2029-12-31T23:59:59.999Z'],
    ['2024-02-XX', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024-11-20/2024-11-20', '2024-11-20T00:00:00.000Z', '2024-11-20T23:59:59.999Z'],
    ['2024-11-21T10:00:00Z', '2024-11-21T10:00:00.000Z', '2024-11-21T10:00:00.000Z'],
    ['2024-11-21T10:00:00+03:00', '2024-11-21T07:00:00.000Z', '2024-11-21T07:00:00.000Z'],
  ])('%s', (text, from, to) => {
    expect(statedBounds(text)).toEqual({ from: at(from), to: at(to) });
  });

  it('is infinite where an interval is open', () => {
    expect(statedBounds('../2024-11-20')).toEqual({ from: -Infinity, to: at('2024-11-20T23:59:59.999Z') });
    expect(statedBounds('2024-11-20/..')).toEqual({ from: at('2024-11-20'), to: Infinity });
  });

  it.each(['2024-11~', '2024-11?', '2024-11%', '?2024-11', '2024~-11'])('is not widened by doubt: %s', (doubtful) => {
    expect(statedBounds(doubtful)).toEqual(statedBounds('2024-11'));
  });
});

describe('what is no stated date is refused as invalid-edtf, saying what was read and what is right', () => {
  it.each([
    ['2024-21', 'a season is written as its months'],
    ['2024-21/2024-22', 'a season is written as its months'],
    ['[2024,2025]', 'set or list'],
    ['{2024-11}', 'set or list'],
    ['-0100', 'years run from 0001 to 9999'],
    ['Y-17E7', 'years run from 0001 to 9999'],
    ['0000-05', 'years run from 0001 to 9999'],
    ['9999-12-31T23:59:59-12:00', 'years run from 0001 to 9999'],
    ['0001-01-01T00:00:00+14:00', 'years run from 0001 to 9999'],
    ['12024', 'years run from 0001 to 9999'],
    ['1732147200', 'years run from 0001 to 9999'],
    ['199', 'no single date'],
    ['19', 'no single date'],
    ['2024-11/2023', 'end precedes its start'],
    ['2024-03-20/2024-02-XX', 'end precedes its start'],
    ['/2024', 'unknown bound'],
    ['2024/', 'unknown bound'],
    ['/', 'unknown bound'],
    ['..', 'open bound'],
    ['2022/2023/2024', 'one start and one end'],
    ['2024-13', 'no date in EDTF'],
    ['2024-04-31', 'no date in EDTF'],
    ['2023-02-29', 'the calendar has no day'],
    ['XXXX-02-29', 'the calendar has no day'],
    ['2023-02-29T10:00:00Z', 'the calendar has no day'],
    ['2024-11-21T10:00:00', 'needs its zone'],
    ['2024-11-21T25:00:00Z', 'no date in EDTF'],
    ['21 November 2024', 'no date in EDTF'],
    ['', 'no date in EDTF'],
    [' 2024', 'no date in EDTF'],
    ['2024\u0000', 'no date in EDTF'],
  ])('%j: %s', (text, wrong) => {
    const refusal = refusalOf(text);
    expect(refusal.code).toBe('invalid-edtf');
    expect(refusal.message).toContain(`Read “${text}”`);
    expect(refusal.message).toContain(wrong);
    expect(refusal.message).toMatch(/Write, for example, /);
    expect(refusal.faults).toEqual([{ pointer: '', detail: refusal.message }]);
  });

  it('gives examples that are right', () => {
    for (const text of ['2024-21', '[2024]', '/2024', '2024/', '2024-11/2023', '-0100', '2024-11-21T10:00', 'x']) {
      const examples = refusalOf(text).message.replace(/^.*for example, (.*)\.$/, '$1').split(/, | or /);
      expect(examples.length).toBeGreaterThan(0);
      examples.forEach((example) => expect(statedBounds(example)).toBeDefined());
    }
  });

  it('echoes no more than the beginning of a long text', () => {
    expect(refusalOf('9'.repeat(10_000)).message.length).toBeLessThan(250);
  });
});

describe('laws of stated dates', () => {
  const time = { min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true } as const;
  const day = fc.date(time).map((date) => date.toISOString().slice(0, 10));

  it('a day lasts 24 hours, lies in its month, and that in its year', () => {
    fc.assert(
      fc.property(day, (text) => {
        const [ofDay, ofMonth, ofYear] = [text, text.slice(0, 7), text.slice(0, 4)].map(statedBounds);
        if (!ofDay || !ofMonth || !ofYear) throw new Error('three were asked for');
        expect(ofDay).toEqual({ from: at(text), to: at(text) + 86_399_999 });
        expect(ofMonth.from <= ofDay.from && ofDay.to <= ofMonth.to).toBe(true);
        expect(ofYear.from <= ofMonth.from && ofMonth.to <= ofYear.to).toBe(true);
      }),
    );
  });

  it('an interval runs from its start’s earliest to its end’s latest, or is refused if turned round', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [start, end] = one <= other ? [one, other] : [other, one];
        expect(statedBounds(`${start}/${end}`)).toEqual({ from: statedBounds(start).from, to: statedBounds(end).to });
        if (start !== end) expect(refusalOf(`${end}/${start}`).message).toContain('end precedes its start');
      }),
    );
  });

  it('any text is either a date with ordered bounds or an invalid-edtf', () => {
    const character = fc.constantFrom(...'0123456789-/.XTZ:+~?%[]{}Y ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: character, maxLength: 24 }), fc.string()), (text) => {
        try {
          const { from, to } = statedBounds(text);
          expect(from <= to).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('bounds spelled as EDTF have these bounds again', () => {
    const month = day.map((text) => text.slice(0, 7));
    const single = fc.oneof(day, month, fc.date(time).map((date) => date.toISOString()));
    const interval = fc.tuple(fc.oneof(day, fc.constant('..')), fc.oneof(day, month, fc.constant('..')));
    fc.assert(
      fc.property(fc.oneof(single, interval.map((ends) => ends.join('/'))), (text) => {
        let bounds;
        try {
          bounds = statedBounds(text);
        } catch {
          return fc.pre(false);
        }
        expect(statedBounds(spelledBounds(bounds))).toEqual(bounds);
      }),
    );
  });

  it('bounds are spelled as shortly as they can be', () => {
    const shortest = ['2024', '2024-11', '2024-12', '2024-11-21', '2022-03-01/2022-04-30', '../2024-11-20', '../..'];
    for (const text of shortest) {
      expect(spelledBounds(statedBounds(text))).toBe(text);
    }
  });
});
