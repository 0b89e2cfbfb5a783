/** What XML 1.0 may not hold, not even escaped (section 2.2): controls, lone surrogates, non-characters. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The text as XML can carry it. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd');
}

/** The text as HTML shows it, letter by letter. */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
