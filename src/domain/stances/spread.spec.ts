import { describe, expect, it } from '@jest/globals';
import type { Affiliation } from '../affiliation.js';
import { FORMATS, stated, TERRITORIES } from '../given.fixture.js';
import type { Headline } from './headline.js';
import { endOf } from '../over-time/line.fixture.js';
import { membersOf, type Spread, spreadOf } from './spread.js';
import { statedBounds } from '../dates/stated-date.js';
import { currentOf } from './current-stance.js';

function headline(...codes: string[]): Headline | null {
  const stance = currentOf(codes.map((code, n) => stated(`s${n}`, code, '2024-03-01')), endOf('2024-12-31'));
  return stance && { track: 'line', stance, unconfirmed: false, disputed: false, stale: false };
}
function spread(members: Readonly<Record<string, Headline | null>>): Spread {
  return spreadOf(TERRITORIES, new Map(Object.entries(members)));
}

describe("a coalition's spread", () => {
  it("is the least, the median and the greatest of its members' values", () => {
    const members = { uk: headline('ukrainian'), usa: headline('shared'), france: headline('frozen') };
    expect(spread(members)).toEqual({
      range: { min: 0, median: 40, max: 60 },
      known: [
        { actor: 'uk', position: 'ukrainian', value: 0 },
        { actor: 'france', position: 'frozen', value: 40 },
        { actor: 'usa', position: 'shared', value: 60 },
      ],
      unknown: [],
    });
    expect(spread({ ...members, poland: headline('postponed') }).range).toEqual({ min: 0, median: 45, max: 60 });
  });

  it('leaves aside who is unknown: without a stance, off the scale, or of undetermined order', () => {
    const members = {
      usa: headline('shared'),
      uk: null,
      france: headline('ukrainian', 'shared'),
      italy: headline('no-longer-on-the-scale'),
    };
    expect(spread(members)).toMatchObject({
      range: { min: 60, median: 60, max: 60 },
      unknown: ['france', 'italy', 'uk'],
    });
    expect(spread({ uk: null })).toEqual({ range: null, known: [], unknown: ['uk'] });
  });

  it('has positions and no range where the scale has no distances', () => {
    expect(spreadOf(FORMATS, new Map([['uk', headline('summit')]]))).toEqual({
      range: null,
      known: [{ actor: 'uk', position: 'summit', value: null }],
      unknown: [],
    });
  });

  it('is taken over those who are members on that day, not over who works for it', () => {
    const joined = (actor: string, during: string, rest: Partial<Affiliation> = {}): Affiliation => ({
      actor,
      of: 'nato',
      role: 'member',
      portfolio: null,
      rank: null,
      during: statedBounds(during),
      duringEdtf: during,
      standing: 'in-office',
      ...rest,
    });
    const affiliations = [
      joined('turkey', '1952/..'),
      joined('finland', '2023-04-04/..'),
      joined('stoltenberg', '2014/2024', { role: 'secretary-general' }),
      joined('ukraine', '2022/..', { standing: 'designate' }),
      joined('germany', '1955/..', { of: 'eu' }),
    ];
    expect(membersOf('nato', affiliations, endOf('2023-04-03'))).toEqual(['turkey']);
    expect(membersOf('nato', affiliations, endOf('2023-04-04'))).toEqual(['finland', 'turkey']);
  });
});
