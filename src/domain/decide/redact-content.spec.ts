import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '../events.js';
import type { Known } from '../known.js';
import { decided, faultsOf, given, type Happened, planned, said, SOURCES } from './given-facts.fixture.js';

const POINTS = [{ demand: 'withdrawal', text: 'Troops leave.', issue: 'territories', position: 'ukrainian' }];
const SAID: Happened = ['s1', said()];
const CORRECTED: Happened = ['c1', { type: 'statement.corrected', data: { statement: 's1', corrected: { quote: 'Now.' }, why: 'left out' } }];
const CODED: Happened = ['k1', { type: 'statement.coded', data: { statement: 's1', coder: 'second', position: null, note: 'vague' } }];

function denial(target: { statement: string } | { plan: string }): DomainEvent {
  return { type: 'claim.denied', data: { target, aspect: 'content', by: 'russia', stated: '2022-12', summary: 'No.', sources: SOURCES } };
}

function retraction(statement: string): DomainEvent {
  return { type: 'statement.retracted', data: { statement, why: 'misread' } };
}

function redaction(event: string): DomainEvent {
  return { type: 'content.redacted', data: { event, ground: 'Art. 17 GDPR', emptied: [] } };
}

/** What goes with the content of an event. */
function emptied(known: Known, event: string): readonly string[] {
  const decision = decided(known, redaction(event));
  return decision.event.type === 'content.redacted' ? decision.event.data.emptied : [];
}

describe('A redaction', () => {
  it('of a statement empties all that was said of it, and why it was retracted', () => {
    const known = given(SAID, CORRECTED, CODED, ['d1', denial({ statement: 's1' })], ['x1', retraction('s1')]);
    expect(emptied(known, 's1')).toEqual(['s1', 'c1', 'k1', 'd1', 'x1']);
    expect(decided(known, redaction('s1'))).toMatchObject({ stream: 'statement/s1', reliesOn: [{ stream: 'statement/s1' }] });
  });

  it('leaves what others said and that merely names it', () => {
    const reaction: Happened = [
      'r1',
      {
        type: 'reaction.stated',
        data: { actor: 'russia', target: { statement: 's1' }, reaction: 'reject', stated: '2022-12', modality: 'official', summary: 'No.', sources: SOURCES },
      },
    ];
    const later: Happened = ['s2', said({ after: [{ statement: 's1', words: 'no longer' }] })];
    expect(emptied(given(SAID, reaction, later), 's1')).toEqual(['s1']);
  });

  it('of a plan’s version empties the statements that its points made, and what was said of these', () => {
    const known = given(
      ['p1', planned({ points: POINTS })],
      ['p2', planned({ points: POINTS }, 'plan.revised')],
      ['d1', denial({ statement: 'p1, point 0' })],
      ['d2', denial({ plan: 'formula' })],
    );
    expect(emptied(known, 'p1')).toEqual(['p1', 'p1, point 0', 'd1']);
    expect(decided(known, redaction('p1')).reliesOn.map(({ stream }) => stream)).toEqual(['plan/formula', 'statement/p1, point 0']);
  });

  it('of the last that a denial can be aimed at empties the denial too', () => {
    const known = given(['p1', planned()], ['d1', denial({ plan: 'formula' })], ['x1', retraction('d1')]);
    expect(emptied(known, 'p1')).toEqual(['p1', 'd1', 'x1']);
    expect(emptied(known, 'd1')).toEqual(['d1', 'x1']);
  });

  it('of one correction, coding or denial leaves the statement', () => {
    const known = given(SAID, CORRECTED, CODED, ['d1', denial({ statement: 's1' })]);
    expect([emptied(known, 'c1'), emptied(known, 'k1'), emptied(known, 'd1')]).toEqual([['c1'], ['k1'], ['d1']]);
  });

  it('is refused for what all else is filed under, with what to do instead', () => {
    expect(faultsOf(given(), redaction('register ukraine'))).toEqual([expect.stringMatching(/^\/data\/event: .*actor\.updated/)]);
    expect(faultsOf(given(), redaction('define formats'))).toEqual([expect.stringMatching(/issue\.rescaled/)]);
  });

  it('is refused for a retraction alone, without which the record would stand again', () => {
    expect(faultsOf(given(SAID, ['x1', retraction('s1')]), redaction('x1'))).toEqual([expect.stringMatching(/redact s1 itself/)]);
  });

  it('is refused for a statement of a plan’s point, whose words the plan keeps', () => {
    const known = given(['p1', planned({ points: POINTS })]);
    expect(faultsOf(known, redaction('p1, point 0'))).toEqual([expect.stringMatching(/redact the plan’s version, event p1/)]);
  });

  it('empties nothing twice, and nothing that nobody recorded', () => {
    const known = given(SAID, ['e1', redaction('s1')]);
    expect(faultsOf(known, redaction('s1'))).toEqual([expect.stringMatching(/redacted already/)]);
    expect(faultsOf(known, redaction('e1'))).toEqual([expect.stringMatching(/stays for ever/)]);
    expect(faultsOf(known, redaction('s9'))).toEqual([expect.stringMatching(/has no event s9/)]);
  });

  it('leaves nothing for others to rest on, and no slug to use again', () => {
    const known = given(SAID, ['p1', planned()], ['e1', redaction('s1')], ['e2', redaction('p1')]);
    expect(faultsOf(known, denial({ statement: 's1' }))).toEqual([expect.stringMatching(/no statement s1/)]);
    expect(faultsOf(known, planned())).toEqual([expect.stringMatching(/slug is not used again/)]);
  });
});
