import { describe, expect, it } from '@jest/globals';
import { hardening, stated } from '../given.fixture.js';
import { whyInWords } from './why.words.js';

const inDraft = { edtf: '2022-03/2022-04', from: null, to: null, dating: 'event' } as const;
const postponed = stated('a', 'postponed', '2022-03-29', { stated: inDraft });
const recognised = stated('b', 'recognised', '2024-06-14');
const again = (changed: Parameters<typeof stated>[3]) => stated('c', 'recognised', '2024-11-20', changed);
const still = { rule: '5', direction: null, magnitude: null } as const;
const arms = { value: 50_000, unit: 'people', comparator: '<=', measure: 'army', relativeTo: null } as const;

describe('why a shift was found', () => {
  it('is told in names, labels and dates, not in slugs', () => {
    expect(whyInWords(hardening(postponed, recognised))).toBe(
      'Russia’s official line on “Status of the territories” was “Postponed” (March – April 2022), ' +
        'then “Recognised” (14 June 2024): moved to a tougher position, 50 of 100 points up.',
    );
  });

  it('orders nothing in a contradiction', () => {
    const contradiction = hardening(postponed, recognised, { kind: 'contradiction', rule: '1', direction: null });
    expect(whyInWords(contradiction)).toContain(
      'was both “Postponed” (March – April 2022) and “Recognised” (14 June 2024): two opposite statements at once.',
    );
  });

  it('tells what changed while the position stayed', () => {
    const bound = hardening(recognised, again({ commitment: 4 }), { ...still, facets: ['commitment'] });
    expect(whyInWords(bound)).toContain(': stated before, decided or signed since.');

    const figure = hardening(recognised, again({ quantity: arms }), { ...still, kind: 'quantity-change' });
    expect(whyInWords(figure)).toContain(': no figure before, army: at most 50,000 people since.');

    const conditions = [
      { demand: 'vote', text: 'a vote is held' },
      { demand: 'no-fleet', text: null },
    ];
    const condition = hardening(recognised, again({ conditions }), { ...still, kind: 'new-condition' });
    expect(whyInWords(condition)).toContain(': now on condition: a vote is held; no fleet.');
  });

  it('tells the words by which a source orders what its dates do not', () => {
    const recent = hardening(postponed, again({ after: [{ statement: postponed.id, words: 'even recently' }] }));
    expect(whyInWords(recent)).toContain('The source orders them: “even recently”.');
    expect(whyInWords(hardening(postponed, recognised))).not.toContain('orders them');
  });

  it('is told in the recorded words where a source only asserts it', () => {
    const asserted = hardening(postponed, recognised, { rule: null, explanation: 'The demand is missing.' });
    expect(whyInWords(asserted)).toBe('The demand is missing.');
  });
});
