/** What of Slack's Block Kit messages are made of, with its limits. */
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
}

export const MOST_BLOCKS = 50;
export const MOST_HEADER = 150;
export const MOST_SECTION = 3_000;
export const MOST_FIELD = 2_000;

/** @param text plain, and as long as a header may be */
export function header(text: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text } };
}

export function section(text: string): SlackBlock {
  return { type: 'section', text: markdown(text) };
}

/** Two texts side by side. */
export function columns(left: string, right: string): SlackBlock {
  return { type: 'section', fields: [markdown(left), markdown(right)] };
}

export function context(text: string): SlackBlock {
  return { type: 'context', elements: [markdown(text)] };
}

function markdown(text: string): Markdown {
  return { type: 'mrkdwn', text };
}
