/** What Slack's incoming webhooks take. The text stands in for the blocks in notifications and where none are known. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** What of Slack's Block Kit messages are made of, with its limits in UTF-16 units (Slack, "Reference: blocks"). */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: Markdown }
  | { readonly type: 'section'; readonly fields: readonly Markdown[] }
  | { readonly type: 'context'; readonly elements: readonly Markdown[] };

interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
}

interface Markdown {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** Nothing is made a link or a mention but what is marked as one. */
  readonly verbatim: true;
}

export const MOST_BLOCKS = 50;
export const MOST_HEADER = 150;
export const MOST_SECTION = 3_000;
export const MOST_FIELD = 2_000;
/** Slack takes more; Discord, which knows no blocks, refuses a message with more. */
export const MOST_TEXT = 2_000;

/** @param text as long as a header may be */
export function header(text: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text } };
}

export function section(text: string): SlackBlock {
  return { type: 'section', text: markdown(text) };
}

/** Lines in as few sections as hold them; none is longer than a section may be. */
export function sectionsOf(lines: readonly string[]): SlackBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    const joined = last === undefined ? line : `${last}\n${line}`;
    if (last !== undefined && joined.length <= MOST_SECTION) texts[texts.length - 1] = joined;
    else texts.push(line);
  }
  return texts.map(section);
}

/** Two texts side by side. */
export function columns(left: string, right: string): SlackBlock {
  return { type: 'section', fields: [markdown(left), markdown(right)] };
}

export function context(text: string): SlackBlock {
  return { type: 'context', elements: [markdown(text)] };
}

export function bytesOf({ text, blocks }: SlackMessage): Buffer {
  return Buffer.from(JSON.stringify({ text, blocks }));
}

function markdown(text: string): Markdown {
  return { type: 'mrkdwn', text, verbatim: true };
}
