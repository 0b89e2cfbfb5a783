import { describe, expect, it } from '@jest/globals';
import { office, shiftsIn, stanceOf, suppressedIn } from './given-stance.fixture.js';
import { stated, word } from '../given.fixture.js';
import { readStance } from './read-stance.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

const offices = [
  office('zelensky', '2019-05-20/..', { rank: 1 }),
  office('umerov', '2023-09-06/..', { role: 'minister', rank: 3, portfolio: 'defence' }),
  office('sybiha', '2024-09-05/..', { role: 'minister', rank: 3, portfolio: 'foreign-affairs' }),
  office('yermak', '2020-02-11/..', { role: 'head of the office' }),
  office('tymoshenko', '../2020', { role: 'aide', rank: 4 }),
  office('kuleba', '2020/2024-09-04', { role: 'minister', rank: 2, portfolio: 'foreign-affairs' }),
];
const says = (id: string, speaker: string | null, position: string, day: string, rest: Partial<Statement> = {}) =>
  stated(id, position, day, { speaker, ...rest });
const given = (...statements: Statement[]): Stance => stanceOf(statements, { affiliations: offices });

describe('rule 3: both speakers in office, ≤ 30 days apart', () => {
  const line = says('line', 'zelensky', 'terminated', '2024-11-01');

  it('the later of lower rank → `dissent`, off the slot, and the pair is told as suppressed', () => {
    const stance = given(line, says('x', 'umerov', 'dialogue', '2024-11-10'));
    expect(shiftsIn(stance)).toEqual(['line → x dissent']);
    const { shifts, suppressed, offSlot } = readStance(stance);
    expect(shifts[0]).toMatchObject({
      rule: '3',
      key: 'dissent|ukraine|negotiations|line|line|x',
      direction: 'up',
      magnitude: 80,
      explanation:
        'ukraine on negotiations (line): terminated (2024-11-01), then dialogue (2024-11-10): ' +
        'dissent by 80 points up, umerov (rank 3) against zelensky (rank 1), 9 days apart.',
    });
    expect(suppressed).toMatchObject([{ pair: ['line', 'x'], rule: '3' }]);
    expect([...offSlot]).toEqual(['x']);
  });

  it('or of equal rank with another portfolio', () => {
    const minister = says('m', 'sybiha', 'terminated', '2024-11-01');
    expect(shiftsIn(given(minister, says('x', 'umerov', 'dialogue', '2024-11-10')))).toEqual(['m → x dissent']);
    const same = offices.map((each) => ({ ...each, portfolio: 'defence' }));
    const stance = stanceOf([minister, says('x', 'umerov', 'dialogue', '2024-11-10')], { affiliations: same });
    expect(shiftsIn(stance)).toEqual(['m → x reversal']);
  });

  it('the state itself speaks with top rank', () => {
    const kyiv = says('kyiv', null, 'terminated', '2024-11-01');
    expect(shiftsIn(given(kyiv, says('x', 'umerov', 'dialogue', '2024-11-10')))).toEqual(['kyiv → x dissent']);
    expect(shiftsIn(given(kyiv, says('z', 'zelensky', 'dialogue', '2024-11-10')))).toEqual(['kyiv → z reversal']);
  });

  it('the later of higher rank moves the line', () => {
    const minister = says('m', 'umerov', 'dialogue', '2024-11-01');
    const stance = given(minister, says('z', 'zelensky', 'terminated', '2024-11-10'));
    expect(shiftsIn(stance)).toEqual(['m → z reversal']);
  });

  it('unknown ranks → a shift with facet `speaker-changed`', () => {
    const shift = (speaker: string): string[] => shiftsIn(given(line, says('x', speaker, 'dialogue', '2024-11-10')));
    expect(shift('yermak')).toEqual(['line → x reversal speaker-changed']);
    expect(shift('nobody-we-know')).toEqual(['line → x reversal speaker-changed']);
    expect(shift('tymoshenko')).toEqual(['line → x reversal speaker-changed']);
  });

  it('further apart it is a shift, and how far is the dossier’s to set', () => {
    const later = says('x', 'umerov', 'dialogue', '2024-12-02');
    expect(shiftsIn(given(line, later))).toEqual(['line → x reversal']);
    expect(shiftsIn({ ...given(line, later), settings: { ...DEFAULT_SETTINGS, dissentWithin: 31 } })).toEqual([
      'line → x dissent',
    ]);
  });

  it('who holds the position of the line does not dissent', () => {
    const stance = given(line, says('x', 'umerov', 'terminated', '2024-11-10'));
    expect(readStance(stance)).toMatchObject({ shifts: [], reaffirmations: [{ from: 'line', to: 'x' }] });
  });

  it('one speaker does not dissent from itself', () => {
    const before = says('a', 'umerov', 'terminated', '2024-11-01');
    const stance = given(before, says('b', 'umerov', 'dialogue', '2024-11-02'));
    expect(shiftsIn(stance)).toEqual(['a → b reversal']);
  });

  it('nobody dissents from a line whose speaker has left office', () => {
    const kuleba = says('k', 'kuleba', 'terminated', '2024-09-03');
    expect(shiftsIn(given(kuleba, says('x', 'umerov', 'dialogue', '2024-09-04')))).toEqual(['k → x dissent']);
    expect(shiftsIn(given(kuleba, says('x', 'umerov', 'dialogue', '2024-09-06')))).toEqual(['k → x reversal']);
  });
});

describe('what follows a dissent', () => {
  const line = says('line', 'zelensky', 'terminated', '2024-11-01');
  const off = says('off', 'umerov', 'dialogue', '2024-11-10');

  it('is held against the line that stood before', () => {
    const back = says('back', 'zelensky', 'terminated', '2024-11-12');
    expect(readStance(given(line, off, back))).toMatchObject({
      shifts: [{ kind: 'dissent' }],
      reaffirmations: [{ from: 'line', to: 'back' }],
    });
  });

  it('repeated, also by another, it is one dissent', () => {
    const again = says('again', 'umerov', 'dialogue', '2024-11-14');
    const other = says('other', 'sybiha', 'dialogue', '2024-11-15');
    const { shifts, reaffirmations } = readStance(given(line, off, again, other));
    expect(shifts.map(({ to }) => to)).toEqual(['off']);
    expect(reaffirmations).toEqual([
      { from: 'off', to: 'again' },
      { from: 'off', to: 'other' },
    ]);
  });

  it('taken up by who is higher, the line moves from where it stood', () => {
    const moved = says('moved', 'zelensky', 'dialogue', '2024-11-14');
    expect(shiftsIn(given(line, off, moved))).toEqual(['line → off dissent', 'line → moved reversal']);
  });

  it('words order it, too', () => {
    const month = { ...line, stated: stated('', null, '2024-11').stated };
    expect(shiftsIn(given(month, { ...off, after: [word('line')] }))).toEqual(['line → off dissent']);
    expect(shiftsIn(given(month, { ...off, before: [word('line')] }))).toEqual(['off → line reversal']);
  });
});

it('a former office-holder does not speak for the actor any more: off the slot, and told why', () => {
  const affiliations = [office('poroshenko', '2019-05-20/..', { standing: 'former', rank: 1 })];
  const former = says('x', 'poroshenko', 'dialogue', '2025');
  const stance = stanceOf([stated('a', 'terminated', '2024'), former], { affiliations });
  expect(shiftsIn(stance)).toEqual([]);
  expect(suppressedIn(stance)).toEqual(['3: x, x']);
  expect([...readStance(stance).offSlot]).toEqual(['x']);
});
