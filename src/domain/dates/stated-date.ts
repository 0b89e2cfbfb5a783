import edtf from 'edtf';
import { DomainError } from '../errors.js';
import type { DateBounds } from '../statement.js';

const CODE = 'invalid-edtf';
const LONGEST_ECHO = 60;
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');
const EXAMPLES = '2024-11-21, 2024-11 or 2022-03/2022-04';

/** Year, month and day as digits or X; years of four places only, so 0001–9999: the year 0 is none in most calendars, nor in PostgreSQL. */
const DAY = /^[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?$/;
const SEASON = /^[?~%]?\d{4}[?~%]?-[?~%]?(2[1-9]|3\d|4[01])([?~%^]|$)/;
const OTHER_YEAR = /^(Y?[-+]?\d{5,}|Y.*|[-+]\d.*)$/;
const QUALIFIERS = /[?~%]/g;

function refused(text: string, wrong: string, example: string): DomainError {
  const read = text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
  const detail = `Read “${read}”: ${wrong}. Write, for example, ${example}.`;
  return new DomainError(CODE, detail, [{ pointer: '', detail }]);
}

/** The library's bounds of one date; it throws on what it cannot parse. */
function boundsByLibrary(date: string, text: string): DateBounds {
  let parsed;
  try {
    parsed = edtf(date);
  } catch {
    throw refused(text, `“${date.slice(0, LONGEST_ECHO)}” is no date in EDTF`, EXAMPLES);
  }
  if (parsed.type !== 'Date' || parsed.min === null || parsed.max === null) {
    throw refused(text, 'it is no single date, month, year or interval', EXAMPLES);
  }
  return { from: parsed.min, to: parsed.max };
}

/** The library rolls 30 February over into March; a bound that no longer reads like its text tells. */
function readsAs(bound: number, mask: string): boolean {
  const day = new Date(bound).toISOString();
  return [...mask].every((digit, place) => digit === 'X' || digit === day[place]);
}

function dayBounds(date: string, text: string): DateBounds {
  const bounds = boundsByLibrary(date, text);
  const plain = date.replace(QUALIFIERS, '');
  if (!DAY.test(plain)) throw refused(text, 'a date is year, month and day', '2024, 2024-11 or 2024-11-21');
  if (!readsAs(bounds.from, plain) || !readsAs(bounds.to, plain)) {
    throw refused(text, `the calendar has no day “${date}”`, '2024-02-29 or 2023-02-28');
  }
  return bounds;
}

function timeBounds(date: string, text: string): DateBounds {
  const [day = '', time = ''] = date.split('T');
  if (!/(Z|[-+]\d{2}(:\d{2})?)$/.test(time)) {
    throw refused(text, 'a time of day needs its zone', '2024-11-21T10:00:00Z or 2024-11-21T13:00:00+03:00');
  }
  dayBounds(day, text);
  return boundsByLibrary(date, text);
}

function dateBounds(date: string, text: string): DateBounds {
  if (/^[[{]/.test(date)) {
    throw refused(text, 'a set or list of dates says no single time', '2024-03/2024-05');
  }
  if (SEASON.test(date)) {
    throw refused(text, 'a season is written as its months, since calendars disagree on them', '2024-03/2024-05');
  }
  if (OTHER_YEAR.test(date)) throw refused(text, 'years run from 0001 to 9999', '2024 or 2024-11-21');
  const bounds = date.includes('T') ? timeBounds(date, text) : dayBounds(date, text);
  // A zone can carry a time of day over either end.
  if (bounds.from < FIRST_INSTANT || bounds.to > LAST_INSTANT) {
    throw refused(text, 'years run from 0001 to 9999', '2024 or 2024-11-21');
  }
  return bounds;
}

/**
 * Bounds read before. The grammar takes a tenth of a millisecond a date, which was most of an import's
 * time, and the same date is asked for again when a statement is decided, projected and shown. What a
 * text means never changes, so whether it was remembered cannot be seen.
 */
const remembered = new Map<string, DateBounds>();
const MOST_REMEMBERED = 50_000;

/**
 * The earliest and latest instant of a stated date, milliseconds since 1970 UTC, both inclusive;
 * ±Infinity on the open side of an interval.
 *
 * Takes EDTF (Library of Congress, 2019; ISO 8601-2): dates, months, years, intervals (open `..`
 * included), unspecified digits (`2022-03-XX`), instants with their zone. `~ ? %` do not widen
 * (domain.md). Ends of an interval are read one by one, since the library refuses `2024-05/2024-05`.
 *
 * @throws DomainError `invalid-edtf`, whose detail says what was read, what is wrong and what is right.
 */
export function statedBounds(text: string): DateBounds {
  const known = remembered.get(text);
  if (known) return known;
  const bounds = readBounds(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, bounds);
  return bounds;
}

function readBounds(text: string): DateBounds {
  const [start = '', end, ...more] = text.split('/');
  if (end === undefined) {
    if (start === '..') throw refused(text, 'an open bound needs another', '../2024-11-20');
    return dateBounds(start, text);
  }
  if (more.length > 0) throw refused(text, 'an interval has one start and one end', '2022-03/2022-04');
  if (start === '' || end === '') {
    const example = start === '' ? '../2024-11-20' : '2024-11-20/..';
    throw refused(text, 'an unknown bound is none; an open one is written ..', example);
  }
  const from = start === '..' ? -Infinity : dateBounds(start, text).from;
  const to = end === '..' ? Infinity : dateBounds(end, text).to;
  if (to < from) throw refused(text, 'its end precedes its start', '2022-03/2022-04');
  return { from, to };
}
