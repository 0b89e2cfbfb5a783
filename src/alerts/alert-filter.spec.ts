import { describe, expect, it } from '@jest/globals';
import { type AlertFilter, isForShiftsAlone, matches, matchesMatter, matchesStatement } from './alert-filter.js';
import { aShift } from './a-shift.fixture.js';

describe("an endpoint's filter", () => {
  const shift = aShift({ kind: 'softening', magnitude: 30, track: 'line', facets: ['concession'], grade: 'B2' });
  const actor = shift.actor.slug;
  const issue = shift.issue?.slug ?? '';

  it('lets everything through when it says nothing', () => {
    expect(matches({}, shift)).toBe(true);
  });

  it.each<AlertFilter>([
    { actors: ['other', actor] },
    { issues: [issue] },
    { kinds: ['softening'] },
    { facets: ['succession', 'concession'] },
    { tracks: ['line'] },
    { minMagnitude: 30 },
    { minGrade: 'B2' },
    { minGrade: 'C3' },
    { basis: 'computed' },
    { skipRetroactive: true },
    { includeSuccession: false },
  ])('lets through what it asks for: %j', (filter) => {
    expect(matches(filter, shift)).toBe(true);
  });

  it.each<AlertFilter>([
    { actors: ['other'] },
    { issues: ['other'] },
    { kinds: ['reversal'] },
    { facets: ['succession'] },
    { tracks: ['reported'] },
    { minMagnitude: 30.5 },
    { minGrade: 'A2' },
    { minGrade: 'C1' },
    { basis: 'asserted' },
    { basis: 'both' },
    { actors: [actor], issues: [issue], kinds: ['softening'], minMagnitude: 31 },
  ])('keeps back what one of its fields does not ask for: %j', (filter) => {
    expect(matches(filter, shift)).toBe(false);
  });

  it('keeps back a shift without issue, track, magnitude or grade where one is asked for', () => {
    const bare = aShift({ issue: null, track: null, magnitude: null, grade: null });
    for (const filter of [{ issues: [issue] }, { tracks: ['line' as const] }, { minMagnitude: 1 }, { minGrade: 'F6' }]) {
      expect(matches(filter, bare)).toBe(false);
    }
    expect(matches({ minMagnitude: 0 }, bare)).toBe(true);
  });

  it('takes what is both computed and asserted for each of them', () => {
    const both = aShift({ basis: 'both' });
    for (const basis of ['computed', 'asserted', 'both'] as const) expect(matches({ basis }, both)).toBe(true);
  });

  it('for reversals leaves a succession out, unless it asks for it', () => {
    const succession = aShift({ kind: 'reversal', facets: ['succession'] });
    expect(matches({}, succession)).toBe(true);
    expect(matches({ kinds: ['reversal'] }, succession)).toBe(false);
    expect(matches({ kinds: ['reversal'], includeSuccession: true }, succession)).toBe(true);
    expect(matches({ kinds: ['reversal'], facets: ['succession'] }, succession)).toBe(true);
    expect(matches({ includeSuccession: false }, succession)).toBe(false);
  });

  it('takes what lies between two actors for each of them', () => {
    const other = { slug: 'other', name: 'Other', kind: 'state' } as const;
    const parted = aShift({ kind: 'divergence', subject: { kind: 'counterpart', actor: other } });
    expect(matches({ actors: ['other'] }, parted)).toBe(true);
    expect(matches({ actors: [actor] }, parted)).toBe(true);
    expect(matches({ actors: ['nobody'] }, parted)).toBe(false);
  });

  it('can leave out what is retroactive', () => {
    expect(matches({}, aShift({ retroactive: true }))).toBe(true);
    expect(matches({ skipRetroactive: true }, aShift({ retroactive: true }))).toBe(false);
  });

  it('holds for statements by any of their holders, by issue, by track and by grade', () => {
    const statement = {
      actor: 'france',
      jointWith: ['germany'],
      issue: 'security',
      position: 'open',
      modality: 'reported' as const,
      stated: '2025-02',
      summary: '',
      sources: [{ outlet: 'Desk', title: 'Notes', grade: 'C3' }],
    };
    expect(matchesStatement({ actors: ['germany'], tracks: ['reported'], kinds: ['reversal'] }, statement)).toBe(true);
    expect(matchesStatement({ minGrade: 'C3' }, statement)).toBe(true);
    expect(matchesStatement({ minGrade: 'B3' }, statement)).toBe(false);
    expect(matchesStatement({ actors: ['italy'] }, statement)).toBe(false);
    expect(matchesStatement({ issues: ['trade'] }, statement)).toBe(false);
    expect(matchesStatement({ tracks: ['line'] }, statement)).toBe(false);
  });

  it('holds for conditions and denials by any of their actors and issues', () => {
    const matter = { actors: ['russia', 'ukraine'], issues: [], grade: null };
    expect(matchesMatter({}, matter)).toBe(true);
    expect(matchesMatter({ actors: ['ukraine'] }, matter)).toBe(true);
    expect(matchesMatter({ actors: ['usa'] }, matter)).toBe(false);
    expect(matchesMatter({ issues: ['negotiations'] }, matter)).toBe(false);
    expect(matchesMatter({ minGrade: 'F6' }, matter)).toBe(false);
  });

  it.each<AlertFilter>([{ kinds: ['reversal'] }, { facets: ['joint'] }, { tracks: ['line'] }, { basis: 'both' }, { minMagnitude: 5 }])(
    'that asks for what only shifts have is for shifts alone: %j',
    (filter) => {
      expect(isForShiftsAlone(filter)).toBe(true);
    },
  );

  it('that asks for actors, issues or a grade is not', () => {
    expect(isForShiftsAlone({ actors: ['ukraine'], issues: [], minGrade: 'C3', minMagnitude: 0 })).toBe(false);
  });
});
