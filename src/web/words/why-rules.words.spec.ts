import { describe, expect, it } from '@jest/globals';
import type { Shift } from '../api/shapes.js';
import { hardening, russia, stated } from '../given.fixture.js';
import { whyInWords } from './why.words.js';

const ukraine = { slug: 'ukraine', name: 'Ukraine', kind: 'state' as const };
const postponed = stated('a', 'postponed', '2022-03-29');
const recognised = stated('b', 'recognised', '2024-06-14');
const bare = { issue: null, track: null, from: null, to: null, direction: null, magnitude: null } as const;
const shift = (changed: Partial<Shift>): Shift => hardening(postponed, recognised, changed);

describe('why a shift was found, rule by rule', () => {
  it('rule 2: tells who is to take which office, and what it would be', () => {
    const subject = {
      kind: 'office' as const,
      speaker: { slug: 'team', name: 'The incoming team' },
      role: 'administration',
      effective: '2024-11-06/2025-01-20',
    };
    const announced = shift({ kind: 'anticipated', rule: '2', subject, facets: ['reversal'], magnitude: 90 });
    expect(whyInWords(announced)).toBe(
      'On “Status of the territories” Russia’s official line was “Postponed” (29 March 2022). The incoming team, ' +
        'designate (administration, 6 November 2024 – 20 January 2025), announced “Recognised” (14 June 2024): ' +
        'if kept to, a reversal, 90 of 100 points up.',
    );
    expect(whyInWords({ ...announced, facets: ['reversal', 'unrealised'] })).toContain('In office it was said otherwise.');
  });

  it('rule 3: names both voices and whose the line is', () => {
    const [president, minister] = ['The president', 'The minister'].map((name) => ({ slug: name, name }));
    const dissent = hardening({ ...postponed, speaker: president ?? null }, { ...recognised, speaker: minister ?? null }, {
      kind: 'dissent',
      rule: '3',
    });
    expect(whyInWords(dissent)).toBe(
      'On “Status of the territories” The president said “Postponed” (29 March 2022) for Russia, and The minister, ' +
        'in office too, “Recognised” (14 June 2024), 50 of 100 points up. The line stays with the former.',
    );
  });

  it('rule 6: tells which version has the demand and which has not', () => {
    const subject = {
      kind: 'demand' as const,
      demand: 'army-cap',
      earlier: { plan: 'draft', version: 1 },
      later: { plan: 'terms', version: 2 },
    };
    const dropped = shift({ ...bare, kind: 'dropped-demand', rule: '6', subject });
    expect(whyInWords(dropped)).toBe(
      'The demand “army cap” is in version 1 of “draft” and not in version 2 of “terms”, which is a whole document.',
    );
    expect(whyInWords({ ...dropped, kind: 'new-demand' })).toContain('is in version 2 of “terms” and not in version 1');
  });

  it('rule 7: says that the earlier one is a reading', () => {
    expect(whyInWords(shift({ rule: '7', facets: ['baseline-inferred'] }))).toContain(
      'The earlier one is a reading, for want of a word on record.',
    );
  });

  it('gaps: set the word against the deed, and tell when a later word closed them', () => {
    const gap = shift({ kind: 'say-do-gap', rule: 'gap', track: 'conduct', direction: null });
    expect(whyInWords(gap)).toBe(
      'On “Status of the territories”, Russia says “Postponed” (29 March 2022); what it does is “Recognised” ' +
        '(14 June 2024), 50 of 100 points apart.',
    );
    expect(whyInWords({ ...gap, facets: ['closed'] })).toMatch(/A later word has closed the gap\.$/);
  });

  it('distances: name both lines', () => {
    const subject = { kind: 'counterpart' as const, actor: ukraine };
    const closer = hardening(postponed, { ...recognised, actor: ukraine }, {
      kind: 'convergence',
      rule: 'distance',
      subject,
      direction: null,
      magnitude: 20,
    });
    expect(whyInWords(closer)).toBe(
      'On “Status of the territories”, Russia stands at “Postponed” (29 March 2022), Ukraine at “Recognised” ' +
        '(14 June 2024): 20 of 100 points nearer than at their furthest.',
    );
  });

  it('over time: tells the last word and the day it was due', () => {
    const silence = shift({ kind: 'silence', rule: 'silence', to: null, dated: '2023-03-29', direction: null });
    expect(whyInWords(silence)).toBe(
      'Russia’s official line on “Status of the territories” was last “Postponed” (29 March 2022); ' +
        'by 29 March 2023 no own word had followed.',
    );
    const drift = shift({ kind: 'drift', rule: 'drift', dated: '2024-06-14' });
    expect(whyInWords(drift)).toContain('in several steps one way, 50 of 100 points up.');
  });

  it('deadlines: tell the promise, to whom, and the day on which it was past', () => {
    const subject = { kind: 'condition' as const, condition: 'end-the-war', addressee: ukraine };
    const overdue = shift({ ...bare, actor: russia, kind: 'overdue', rule: 'deadline', subject, dated: '2025-01-21' });
    expect(whyInWords(overdue)).toBe(
      'Russia’s promise “end the war” (Ukraine) was still open on 21 January 2025, its deadline past.',
    );
  });
});
