import { describe, expect, it } from '@jest/globals';
import type { LedgerCondition } from './condition.js';
import { demanded, resolved } from './condition.fixture.js';
import { withPointsRead } from './condition-reference.js';
import { FORMATS, stated, TERRITORIES } from '../given.fixture.js';
import { stanceWith } from '../over-time/line.fixture.js';
import { point, version } from '../plans/plan.fixture.js';
import { type Proposal, proposalsOf } from './proposal.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

const BEFORE = stated('s1', 'dialogue', '2023-12-01');
const MET = stated('s2', 'terminated', '2024-03-01');
const CONDUCT = { modality: 'enacted', deed: 'conduct', track: 'conduct' } as const;

function proposed(
  statements: readonly Statement[],
  rest: Partial<LedgerCondition> = {},
  ...more: Stance[]
): Proposal[] {
  const stances = [stanceWith(statements), ...more];
  return proposalsOf(demanded(rest), new Map(stances.map((each) => [`${each.actor}|${each.issue}`, each])));
}
const MET_ON_RECORD = { condition: 'end-the-talks', addressee: 'ukraine', status: 'fulfilled', statements: ['s2'] };

describe('a proposed resolution: "when an addressee\'s line or conduct reaches the demanded position"', () => {
  it('fulfilled by its line, by the statement that first reached it', () => {
    expect(proposed([BEFORE, MET, stated('s3', 'terminated', '2024-04-01')])).toEqual([MET_ON_RECORD]);
    expect(proposed([BEFORE])).toEqual([]);
  });

  it('fulfilled de facto where only conduct has', () => {
    const deed = { ...MET, ...CONDUCT };
    expect(proposed([BEFORE, deed])).toEqual([{ ...MET_ON_RECORD, status: 'fulfilled-de-facto' }]);
    expect(proposed([{ ...MET, modality: 'reported', track: 'reported' }])).toEqual([]);
  });

  it('since the condition was stated, and as long as it is not taken back', () => {
    expect(proposed([stated('s2', 'terminated', '2024-01-09')])).toEqual([]);
    expect(proposed([stated('s2', 'terminated', '2024-01-10')])).toEqual([MET_ON_RECORD]);
    expect(proposed([MET, stated('s3', 'dialogue', '2024-04-01')])).toEqual([]);
    const reaffirmed = [stated('s1', 'terminated', '2023-12-01'), MET];
    expect(proposed(reaffirmed)).toEqual([MET_ON_RECORD]);
    expect(proposed([MET, stated('s3', 'dialogue', '2024-03-01')])).toEqual([]);
  });

  it('a position that refines the demanded one reaches it, the coarser one does not', () => {
    const territories = { refersTo: [{ issue: 'territories', position: 'ukrainian' }] };
    const issue = 'territories';
    const on = (code: string): Stance =>
      stanceWith([stated('t1', code, '2024-03', { issue })], { issue, scale: TERRITORIES });
    expect(proposed([], territories, on('ukrainian-by-1991-borders'))).toMatchObject([{ statements: ['t1'] }]);
    const finer = { refersTo: [{ issue: 'territories', position: 'ukrainian-by-1991-borders' }] };
    expect(proposed([], finer, on('ukrainian'))).toEqual([]);
  });

  it('all of what it refers to must have come true, or any', () => {
    const refersTo = [
      { issue: 'negotiations', position: 'terminated' },
      { issue: 'formats', position: 'summit' },
    ];
    const deed = stated('f1', 'summit', '2024-05', { issue: 'formats', ...CONDUCT });
    const formats = stanceWith([deed], { issue: 'formats', scale: FORMATS });
    expect(proposed([MET], { refersTo })).toEqual([]);
    expect(proposed([MET], { refersTo }, formats)).toMatchObject([
      { status: 'fulfilled-de-facto', statements: ['s2', 'f1'] },
    ]);
    expect(proposed([BEFORE], { refersTo, logic: 'any' }, formats)).toMatchObject([
      { status: 'fulfilled-de-facto', statements: ['f1'] },
    ]);
    expect(proposed([MET], { refersTo, logic: 'any' }, formats)).toEqual([MET_ON_RECORD]);
    expect(proposed([BEFORE], { refersTo, logic: 'any' })).toEqual([]);
    expect(proposed([MET], { refersTo: [] })).toEqual([]);
  });

  it('of a promise the promiser\'s line counts, for each to whom it was made', () => {
    const promise = { kind: 'promise', addressees: ['ukraine', 'usa'] } as const;
    const russia = stanceWith([{ ...MET, id: 'r1', actor: 'russia' }], { actor: 'russia' });
    expect(proposed([MET], promise)).toEqual([]);
    expect(proposed([], promise, russia)).toMatchObject([
      { addressee: 'ukraine', statements: ['r1'] },
      { addressee: 'usa', statements: ['r1'] },
    ]);
  });

  it('what a person has said so already is not proposed again', () => {
    const after = (...word: Parameters<typeof resolved>): unknown =>
      proposed([MET], { resolutions: [resolved(...word)] });
    expect(after('fulfilled', '2024-03')).toEqual([]);
    expect(after('withdrawn', '2024-02-01')).toEqual([]);
    expect(after('refused', '2024-02-01')).toEqual([MET_ON_RECORD]);
    expect(after('refused', '2024-04-01')).toEqual([]);
    expect(after('fulfilled-de-facto', '2024-04-01')).toEqual([MET_ON_RECORD]);
    const deFacto = { resolutions: [resolved('fulfilled-de-facto', '2024-04-01')] };
    expect(proposed([{ ...MET, ...CONDUCT }], deFacto)).toEqual([]);
    const usa = { resolutions: [resolved('fulfilled', '2024-04', { addressee: 'usa' })] };
    expect(proposed([MET], usa)).toEqual([MET_ON_RECORD]);
  });

  it('a plan\'s point is read as the position it demands, in the newest version that has it', () => {
    const refersTo = [{ plan: 'peace-plan', demand: 'no-talks' }];
    const coded = { issue: 'negotiations', position: 'terminated' };
    const older = point('no-talks', { ...coded, position: 'dialogue' });
    const versions = [version(2, [point('no-talks', coded)]), version(1, [older])];
    expect(withPointsRead(demanded({ refersTo }), versions).refersTo).toEqual([coded]);
    expect(withPointsRead(demanded({ refersTo }), [version(1, [point('no-talks')])]).refersTo).toEqual(refersTo);
    expect(proposed([MET], { refersTo })).toEqual([]);
  });

  it('nothing is computed for a collective', () => {
    expect(proposalsOf(demanded(), new Map([['x', stanceWith([MET], { actorKind: 'collective' })]]))).toEqual([]);
  });
});
