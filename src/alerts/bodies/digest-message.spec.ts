import { describe, expect, it } from '@jest/globals';
import { aShift } from '../a-shift.fixture.js';
import { aStatement } from './a-statement.fixture.js';
import type { DigestAlert } from './alert-content.js';
import { digestMessage } from './digest-message.js';
import { aCondition, aDenial, aRecordedStatement, aResolution } from './recorded.fixture.js';
import type { SlackMessage } from './slack/slack-blocks.js';

const AT = '2026-03-01T06:00:00.000Z';
const PAGE = 'https://desk.example';
const FULL = { payload: 'full', format: 'standard' } as const;

const empty: DigestAlert = {
  about: 'digest',
  dossier: 'talks',
  timestamp: AT,
  batch: null,
  rhythm: 'daily',
  shifts: [],
  corrections: [],
  conditions: [],
  denials: [],
  statements: [],
};

interface ParsedDigest {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly shifts: readonly object[]; readonly omitted?: number };
}

const parsed = (body: Buffer): ParsedDigest => JSON.parse(body.toString()) as ParsedDigest;

const many = (count: number) => Array.from({ length: count }, (_, index) => aShift({ id: `shift-${index}` }));

describe('the body of a digest', () => {
  it('carries its shifts in full with their links', () => {
    const shift = aShift();
    const { body, named } = digestMessage({ ...empty, shifts: [shift] }, FULL, PAGE);
    expect(named.shifts).toBe(1);
    expect(parsed(body)).toMatchObject({
      type: 'shift.digest',
      timestamp: AT,
      data: {
        dossier: 'talks',
        batch: null,
        shifts: [{ shift, links: { shift: `${PAGE}/dossiers/talks/shifts/${shift.id}` } }],
        links: { dossier: `${PAGE}/dossiers/talks` },
      },
    });
  });

  it('of many is a list of ids, codes and links', () => {
    const { body, named } = digestMessage({ ...empty, shifts: many(40) }, FULL, PAGE);
    const { shifts, omitted } = parsed(body).data;
    expect(body.length).toBeLessThan(20_480);
    expect(named.shifts).toBe(40);
    expect(omitted).toBe(0);
    expect(shifts[0]).toEqual({
      id: 'shift-0',
      kind: 'reversal',
      actor: 'ukraine',
      issue: 'negotiations',
      from: null,
      to: null,
      retroactive: false,
      links: { shift: `${PAGE}/dossiers/talks/shifts/shift-0` },
    });
  });

  it('of thousands names as many as fit, the first first, and how many it leaves out', () => {
    const { body, named } = digestMessage({ ...empty, batch: 'import', shifts: many(3_000) }, FULL, PAGE);
    const { shifts, omitted } = parsed(body).data;
    expect(body.length).toBeLessThan(20_480);
    expect(named.shifts).toBeGreaterThan(50);
    expect(shifts).toHaveLength(named.shifts);
    expect(shifts[0]).toMatchObject({ id: 'shift-0' });
    expect(omitted).toBe(3_000 - named.shifts);
  });
});

const said = {
  ...empty,
  shifts: [aShift({ to: aStatement({ summary: 'marker' }) })],
  corrections: [{ type: 'shift.withdrawn', shift: aShift({ id: 'taken-back', explanation: 'marker' }) }],
  conditions: [{ resolution: aResolution('marker'), condition: aCondition('marker') }],
  denials: [aDenial('marker')],
  statements: [aRecordedStatement('marker')],
} as const satisfies DigestAlert;

describe('a digest of everything', () => {
  it('in full says what was said, corrections with what they are', () => {
    const { body, shows, named } = digestMessage(said, FULL, PAGE);
    expect(named).toEqual({ shifts: 1, corrections: 1 });
    expect(parsed(body)).toMatchObject({
      data: {
        rhythm: 'daily',
        corrections: [{ type: 'shift.withdrawn', shift: { id: 'taken-back' }, links: expect.anything() }],
        conditions: [{ condition: { text: 'marker' }, resolution: { note: 'marker' } }],
        denials: [{ summary: 'marker' }],
        statements: [{ summary: 'marker' }],
      },
    });
    const ids = [said.shifts, said.conditions.map(({ resolution }) => resolution), said.denials, said.statements]
      .flat()
      .map(({ id }) => id);
    expect(shows).toEqual(expect.arrayContaining([...ids, aStatement().id]));
  });

  it('thin says by ids and slugs alone what it is about', () => {
    const { body, shows } = digestMessage(said, { ...FULL, payload: 'thin' }, PAGE);
    expect(body.toString()).not.toMatch(/marker|Agency|Wire|Dialogue/);
    expect(parsed(body)).toMatchObject({
      data: {
        shifts: [{ kind: 'reversal', actor: 'ukraine', issue: 'negotiations' }],
        corrections: [{ type: 'shift.withdrawn', id: 'taken-back' }],
        conditions: [{ condition: 'withdrawal', addressee: 'russia', status: 'broken' }],
        denials: [{ by: 'russia', aspect: 'content' }],
        statements: [{ actor: 'ukraine', issue: 'negotiations' }],
        omitted: 0,
      },
    });
    expect(shows).toContain(aStatement().id);
  });
});

describe('in Slack a digest', () => {
  const slackOf = (digest: DigestAlert, payload: 'full' | 'thin') => {
    const { body, named } = digestMessage(digest, { payload, format: 'slack' }, PAGE);
    return { ...(JSON.parse(body.toString()) as SlackMessage), named, body };
  };

  it('is a list with links, corrections first', () => {
    const place = `${PAGE}/dossiers/talks`;
    expect(slackOf(said, 'full').text).toBe(
      [
        `*<${place}|The day in talks>*`,
        `• <${place}/shifts/taken-back|Withdrawn: Ukraine on Negotiations with Russia, reversal>`,
        `• <${place}/actors/ukraine|demand withdrawal towards russia, broken>: marker`,
        `• <${place}/shifts/${aShift().id}|Ukraine on Negotiations with Russia, reversal: – → Dialogue>`,
        `• <${place}/actors/russia|denial by russia (content)>: marker`,
        `• <${place}/actors/ukraine#negotiations|ukraine on negotiations, 2022-03>: marker`,
      ].join('\n'),
    );
  });

  it('if thin names slugs alone', () => {
    expect(slackOf(said, 'thin').body.toString()).not.toMatch(/marker|Agency|Dialogue/);
  });

  it('of thousands names as many as fit, and how many it leaves out', () => {
    const { body, blocks, text, named } = slackOf({ ...empty, rhythm: 'weekly', shifts: many(3_000) }, 'full');
    expect(body.length).toBeLessThan(20_480);
    expect(named.shifts).toBeGreaterThan(50);
    const listed = JSON.stringify(blocks);
    expect(listed.match(/•/g)).toHaveLength(named.shifts);
    expect(listed).toContain(`and ${3_000 - named.shifts} more`);
    expect(text).toMatch(/^\*<.*\|The week in talks>\*\n(• .*\n)+…$/);
  });
});

it('What a digest leaves out for size is not among what it shows', () => {
  const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const shifts = Array.from({ length: 3_000 }, (_, index) => aShift({ id: id(index) }));
  const { shows, named } = digestMessage({ ...empty, shifts }, FULL, PAGE);
  expect(shows).toEqual(shifts.slice(0, named.shifts).map((shift) => shift.id));
});
