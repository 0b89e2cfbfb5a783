import type { Scale } from './scale.js';
import { statedBounds } from './dates/stated-date.js';
import type { OrderWord, Statement } from './statement.js';

/** A statement of ukraine on negotiations, as plain as can be; `rest` overrides what a spec is about. */
export function stated(id: string, position: string | null, edtf: string, rest: Partial<Statement> = {}): Statement {
  return {
    id,
    sequence: 1,
    actor: 'ukraine',
    joint: false,
    speaker: null,
    issue: 'negotiations',
    position,
    quantity: null,
    conditions: { demands: [], complete: false },
    modality: 'official',
    deed: null,
    track: 'line',
    commitment: 2,
    scope: null,
    stated: statedBounds(edtf),
    dating: 'event',
    absence: null,
    after: [],
    before: [],
    grade: null,
    disputed: false,
    point: null,
    tentative: false,
    ...rest,
  };
}

/** An order word, as a source gives it ("even recently"). */
export function word(statement: string): OrderWord {
  return { statement, words: 'no longer' };
}

/** Readiness to negotiate: directed, the high end is the soft one. */
export const NEGOTIATIONS: Scale = {
  orientation: 'directed',
  softEnd: 'high',
  positions: [
    { code: 'ruled-out-by-law', label: 'ruled out by law', value: 0, side: 'low' },
    { code: 'terminated', label: 'terminated', value: 10, side: 'low' },
    { code: 'diplomacy-on-conditions', label: 'diplomacy on conditions', value: 60, side: 'mid' },
    { code: 'dialogue', label: 'dialogue', value: 90, side: 'high' },
  ],
};

/** Whose the occupied territories are: bipolar, each pole owned. */
export const TERRITORIES: Scale = {
  orientation: 'bipolar',
  poles: { low: 'Ukrainian', high: 'Russian' },
  poleOwners: { low: ['ukraine'], high: ['russia'] },
  positions: [
    { code: 'ukrainian', label: 'Ukrainian', value: 0 },
    { code: 'ukrainian-by-1991-borders', label: 'Ukrainian in the borders of 1991', value: 0, refines: ['ukrainian'] },
    { code: 'frozen', label: 'frozen along the line', value: 40 },
    { code: 'postponed', label: 'status postponed', value: 50 },
    { code: 'shared', label: 'shared', value: 60 },
    { code: 'de-facto-russian', label: 'Russian in fact', value: 75 },
    { code: 'recognised', label: 'recognised as Russian', value: 100 },
  ],
};

/** Which format to negotiate in: nominal, no order. */
export const FORMATS: Scale = {
  orientation: 'nominal',
  positions: [
    { code: 'istanbul', label: 'Istanbul' },
    { code: 'summit', label: 'a summit' },
  ],
};
