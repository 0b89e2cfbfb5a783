const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const UNSEEN = '\u200b';
/** No address that is longer is made a link: Slack counts it among the characters of its text. */
const LONGEST_ADDRESS = 500;

/**
 * Text that mentions no channel and makes no link, whatever it says. With `&`, `<` and `>` Slack's `mrkdwn` begins all
 * its commands (Slack, "Formatting text for app surfaces"). What Mattermost, Rocket.Chat and Discord read as such,
 * `@all` and `[text](address)`, is taken apart by a character that nobody sees.
 */
export function plain(text: string): string {
  return escaped(inert(text));
}

/** Such text of at most so many UTF-16 units, escapes counted; what is longer is cut between two characters. */
export function plainUpTo(text: string, most: number): string {
  return upTo(inert(text), most, escaped);
}

/** The same for text in which nothing is a command, as in a header. */
export function literalUpTo(text: string, most: number): string {
  return upTo(text, most, (each) => each);
}

/** A link under such text, in one line; the text alone where the address is none that every chat takes as it is. */
export function linked(address: string | null, text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (address === null || !/^https?:\/\/[^\s|<>]+$/i.test(address)) return line;
  const target = escaped(address);
  return target.length <= LONGEST_ADDRESS ? `<${target}|${line}>` : line;
}

/** The first of the lines, as many as so many UTF-16 units hold; what is left out is told by an ellipsis. */
export function linesUpTo(lines: readonly string[], most: number): string {
  let kept = '';
  for (const line of lines) {
    const next = kept === '' ? line : `${kept}\n${line}`;
    if (next.length > most - 2) return `${kept}\n…`;
    kept = next;
  }
  return kept;
}

function inert(text: string): string {
  return text.replace(/@(?=[\p{L}\p{N}])/gu, `@${UNSEEN}`).replaceAll('](', `]${UNSEEN}(`);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

function upTo(text: string, most: number, written: (text: string) => string): string {
  const whole = written(text);
  if (whole.length <= most) return whole;
  let kept = '';
  for (const character of text) {
    const next = written(character);
    if (kept.length + next.length > most - 1) break;
    kept += next;
  }
  return `${kept.trimEnd()}…`;
}
