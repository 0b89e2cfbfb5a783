import { describe, expect, it } from '@jest/globals';
import { aShift } from '../../a-shift.fixture.js';
import type { Payload } from '../../endpoints/endpoint-options.js';
import { aSource, aStatement } from '../a-statement.fixture.js';
import type { AlertContent, ShiftAlert } from '../alert-content.js';
import { composeAlert } from '../compose.js';
import { aCondition, aRecordedStatement, aResolution } from '../recorded.fixture.js';
import type { SlackMessage } from './slack-blocks.js';

const PAGE = 'https://desk.example';
const TOLD = { dossier: 'talks', timestamp: '2026-03-01T12:00:00.000Z' } as const;

const talks = aShift({
  grade: 'B2',
  from: aStatement({ summary: 'Ready to talk.', speaker: { slug: 'zelensky', name: 'Zelensky' } }),
  to: aStatement({
    position: { code: 'terminated', label: 'No talks', value: 0 },
    stated: { edtf: '2022-10', from: null, to: null, dating: 'event' },
    summary: 'No talks with <!channel> any more.',
    sources: [aSource({ outlet: 'Reuters', title: 'Decree', url: 'https://reuters.example/2?a=1&b=2', grade: 'A1' })],
  }),
});

function onShift(over: Partial<ShiftAlert> = {}): ShiftAlert {
  return { ...TOLD, about: 'shift', type: 'shift.detected', shift: talks, folded: [], ...over };
}

function slackOf(content: AlertContent, payload: Payload = 'full'): SlackMessage {
  return JSON.parse(composeAlert(content, { payload, format: 'slack' }, PAGE).body.toString()) as SlackMessage;
}

const PLACE = `${PAGE}/dossiers/talks/shifts/${talks.id}`;

describe('A shift in Slack', () => {
  it('shows who moved on what and how far, both statements side by side, and where to read on', () => {
    expect(slackOf(onShift()).blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Reversal: Ukraine on Negotiations with Russia' } },
      section(`<${PLACE}|Ukraine on Negotiations with Russia, reversal: Dialogue → No talks>`),
      {
        type: 'section',
        fields: [
          mrkdwn(
            '*Before* · 2022-03, line\n*Dialogue*\nZelensky: Ready to talk.\n' +
              '<https://agency.example/1|Agency: Wire> (B2)',
          ),
          mrkdwn(
            '*After* · 2022-10, line\n*No talks*\nNo talks with &lt;!channel&gt; any more.\n' +
              '<https://reuters.example/2?a=1&amp;b=2|Reuters: Decree> (A1)',
          ),
        ],
      },
      section('ukraine on negotiations: dialogue (2022-03) → terminated (2022-10)'),
      {
        type: 'context',
        elements: [
          mrkdwn(
            `80 points down · line · computed · grade B2 · <${PLACE}|the shift> · ` +
              `<${PAGE}/dossiers/talks/actors/ukraine#negotiations|the timeline>`,
          ),
        ],
      },
    ]);
  });

  it('says the same without blocks, for notifications and for chats that know none', () => {
    expect(slackOf(onShift()).text).toBe(
      [
        `<${PLACE}|Ukraine on Negotiations with Russia, reversal: Dialogue → No talks>`,
        '80 points down · line · computed · grade B2',
        '*Before* · 2022-03, line',
        '*Dialogue*',
        'Zelensky: Ready to talk.',
        '*After* · 2022-10, line',
        '*No talks*',
        'No talks with &lt;!channel&gt; any more.',
        'ukraine on negotiations: dialogue (2022-03) → terminated (2022-10)',
        '<https://agency.example/1|Agency: Wire> (B2)',
        '<https://reuters.example/2?a=1&amp;b=2|Reuters: Decree> (A1)',
      ].join('\n'),
    );
  });

  it('says what makes it doubtful', () => {
    const shift = aShift({
      track: 'reported',
      provisional: true,
      disputed: true,
      retroactive: true,
      from: aStatement({ track: 'reported', disputed: true }),
    });
    const { text } = slackOf(onShift({ shift }));
    expect(text).toContain('reported, unconfirmed · computed · not graded · provisional: a side is disputed');
    expect(text).toContain(' · disputed · retroactive: said long before it was recorded');
    expect(text).toContain('*Before* · 2022-03, reported, unconfirmed, disputed');
    expect(text).toContain('*After*\nno statement');
  });

  it('of a correction says so first, of a replayed one that it is sent again', () => {
    const { text, blocks } = slackOf(onShift({ type: 'shift.withdrawn', isReplayed: true }));
    expect(text).toContain('|Withdrawn: Ukraine on Negotiations');
    expect(text).toContain('sent again, as asked · 80 points');
    expect(blocks[0]).toMatchObject({ text: { text: 'Withdrawn: Reversal: Ukraine on Negotiations with Russia' } });
  });

  it('names some of the many that were folded into it, and how many more there are', () => {
    const folded = Array.from({ length: 200 }, (_, index) => aShift({ id: `shift-${index}` }));
    const said = JSON.stringify(slackOf(onShift({ folded })).blocks);
    expect(said).toContain('/shifts/shift-19|');
    expect(said).not.toContain('/shifts/shift-20|');
    expect(said).toContain('and 180 more');
  });

  it('shortens what is said rather than leave out a side', () => {
    const huge = '和平👍'.repeat(2_000);
    const shift = aShift({
      from: aStatement({ summary: huge }),
      to: aStatement({ summary: huge }),
      explanation: huge,
      issue: { slug: 'negotiations', title: huge },
    });
    const { blocks } = slackOf(onShift({ shift, folded: Array.from({ length: 200 }, () => shift) }));
    const sides = blocks.flatMap((block) => ('fields' in block ? block.fields.map(({ text }) => text) : []));
    expect(sides).toHaveLength(2);
    for (const side of sides) expect(side).toMatch(/(和平👍){40}.*…\n<https:\/\/agency/u);
  });

  it('leaves out the last sources of a side where their long addresses fill its field', () => {
    const path = 'x'.repeat(450);
    const sources = ['a', 'b', 'c'].map((name) => aSource({ outlet: name, url: `https://${name}.example/${path}` }));
    const shift = aShift({ from: aStatement({ summary: 'y'.repeat(900), sources }) });
    const { blocks } = slackOf(onShift({ shift }));
    const [side] = blocks.flatMap((block) => ('fields' in block ? block.fields.map(({ text }) => text) : []));
    expect(side?.length).toBeLessThanOrEqual(2_000);
    expect(side).toMatch(/\|b: Wire> \(B2\)\n…$/);
  });

  it('if thin tells its kind and slugs, and nothing that a source said', () => {
    expect(slackOf(onShift({ folded: [talks] }), 'thin').text).toBe(
      `<${PLACE}|reversal, ukraine on negotiations>\nand 1 before it, in the same direction`,
    );
  });
});

describe('In Slack', () => {
  it.each<[string, AlertContent, string]>([
    [
      'a statement has its sources',
      { ...TOLD, about: 'statement', event: aRecordedStatement('Ready to talk.') },
      `<${PAGE}/dossiers/talks/actors/ukraine#negotiations|ukraine on negotiations: dialogue, 2022-03, official>\n` +
        'Ready to talk.\n<https://agency.example/1|Agency: Wire> (B2)',
    ],
    [
      'a condition says what became of it',
      { ...TOLD, about: 'condition', event: aResolution('Refused in public.'), condition: aCondition('Leave.') },
      `<${PAGE}/dossiers/talks/actors/ukraine|demand withdrawal, ukraine towards russia: broken, 2022-10>\n` +
        'Leave.\nRefused in public.\n<https://agency.example/1|Agency: Wire> (B2)',
    ],
    [
      'an endpoint that fails is named by its description and host',
      {
        ...TOLD,
        about: 'endpoint',
        type: 'endpoint.failing',
        endpoint: 'one',
        description: 'Pager',
        host: 'hooks.example',
        failures: 12,
        failingSince: '2026-02-01T00:00:00.000Z',
        failure: 'It answered 500.',
      },
      `<${PAGE}/v1/dossiers/talks/webhooks/one/deliveries|Webhook endpoint failing: Pager, hooks.example>\n` +
        '12 attempts failed in a row since 2026-02-01T00:00:00.000Z.\nIt answered 500.',
    ],
    [
      'a ping says hello',
      { ...TOLD, about: 'ping', endpoint: 'one' },
      'A test from Palinode: alerts of the dossier talks arrive here.',
    ],
    [
      'a shift of which a redaction left nothing is not described',
      { ...TOLD, about: 'redacted-shift', type: 'shift.withdrawn', event: 'event', shift: 'shift' },
      'Withdrawn: a shift of which you were told. Its content was redacted.',
    ],
  ])('%s', (_, content, text) => {
    expect(slackOf(content)).toEqual({ text, blocks: [section(text)] });
  });
});

function section(text: string) {
  return { type: 'section', text: mrkdwn(text) };
}

function mrkdwn(text: string) {
  return { type: 'mrkdwn', text, verbatim: true };
}
