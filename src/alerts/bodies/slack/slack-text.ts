const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as Slack shows it letter by letter: these three characters are all that its `mrkdwn` reads as commands, so that no
 * statement mentions a channel or makes a link (Slack, "Formatting text for app surfaces").
 */
export function plain(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Such text of at most so many UTF-16 units, escapes counted; what is longer ends in an ellipsis, between two characters. */
export function plainUpTo(text: string, most: number): string {
  return upTo(text, most, plain);
}

/** The same for text that nothing in is a command, as in a header. */
export function literalUpTo(text: string, most: number): string {
  return upTo(text, most, (each) => each);
}

function upTo(text: string, most: number, written: (text: string) => string): string {
  if (written(text).length <= most) return written(text);
  let kept = '';
  for (const character of text) {
    const next = written(character);
    if (kept.length + next.length > most - 1) break;
    kept += next;
  }
  return `${kept.trimEnd()}…`;
}

/** A link under an escaped text, in one line; the text alone where the address is none that Slack could take as it is. */
export function linked(address: string | null, text: string): string {
  return address !== null && /^https?:\/\/[^\s|<>]+$/i.test(address) ? `<${plain(address)}|${text.replace(/\s+/g, ' ')}>` : text;
}
