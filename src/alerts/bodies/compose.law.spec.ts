import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS, PAYLOADS } from '../endpoints/endpoint-options.js';
import type { AlertContent, BodyVariant } from './alert-content.js';
import { anyAlert, anyShiftAlert } from './any-alert.fixture.js';
import { composeAlert } from './compose.js';
import { MOST_BYTES } from './message.js';
import type { SlackBlock } from './slack/slack-blocks.js';

const PAGE = 'https://desk.example';
const VARIANTS: readonly BodyVariant[] = PAYLOADS.flatMap((payload) => FORMATS.map((format) => ({ payload, format })));
const RUNS = 100;

interface Message {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

function slackOf(content: AlertContent, payload: BodyVariant['payload']): Message {
  return JSON.parse(composeAlert(content, { payload, format: 'slack' }, PAGE).body.toString()) as Message;
}

/** Texts of a block that Slack reads as `mrkdwn`, with the most that each may have. */
function marked(block: SlackBlock): (readonly [text: string, most: number])[] {
  switch (block.type) {
    case 'header':
      return [];
    case 'section':
      return 'fields' in block ? block.fields.map(({ text }) => [text, 2_000]) : [[block.text.text, 3_000]];
    case 'context':
      return block.elements.map(({ text }) => [text, 3_000]);
  }
}

describe('Whatever is told,', () => {
  it('it is JSON of less than 20 KB in every form, with no character cut in two', () => {
    fc.assert(
      fc.property(anyAlert, (content) => {
        for (const variant of VARIANTS) {
          const { body } = composeAlert(content, variant, PAGE);
          expect(body.length).toBeLessThan(MOST_BYTES);
          // A lone surrogate would be written as an escape.
          expect(body.toString()).not.toMatch(/(?<!\\)(?:\\\\)*\\ud[89a-f]/i);
          expect(JSON.parse(body.toString())).toEqual(expect.anything());
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('Slack takes it: no text is empty or too long, nor are there too many blocks', () => {
    fc.assert(
      fc.property(anyAlert, fc.constantFrom(...PAYLOADS), (content, payload) => {
        const { text, blocks } = slackOf(content, payload);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(2_000);
        expect(blocks.length).toBeGreaterThan(0);
        expect(blocks.length).toBeLessThanOrEqual(50);
        for (const block of blocks) {
          if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150);
          for (const [said, most] of marked(block)) {
            expect(said.length).toBeGreaterThan(0);
            expect(said.length).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('nothing in it is a command to Slack but a link to the page or to a source', () => {
    fc.assert(
      fc.property(anyAlert, fc.constantFrom(...PAYLOADS), (content, payload) => {
        const { text, blocks } = slackOf(content, payload);
        for (const said of [text, ...blocks.flatMap(marked).map(([each]) => each)]) {
          const left = said.replace(/<https?:\/\/[^\s|<>]+\|[^<>\n]*>/g, '');
          expect(left).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          expect(left).not.toMatch(/@all|\]\(/);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the ids of all that an alert shows of a shift are kept beside it, however short it came out', () => {
    fc.assert(
      fc.property(anyShiftAlert, fc.constantFrom(...VARIANTS), (content, variant) => {
        const shifts = [content.shift, ...content.folded];
        const ids = shifts.flatMap(({ id, from, to }) => [id, from?.id ?? id, to?.id ?? id]);
        expect(composeAlert(content, variant, PAGE).shows).toEqual(expect.arrayContaining(ids));
      }),
      { numRuns: RUNS },
    );
  });
});
