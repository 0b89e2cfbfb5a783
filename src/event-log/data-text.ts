/** Texts of event data, which never changes, for as long as somebody holds the data. */
const texts = new WeakMap<object, string>();

/** The data as JSON, made once: to know its size while it waits, and to write it. */
export function dataText(data: object): string {
  const known = texts.get(data);
  if (known !== undefined) return known;
  const text = JSON.stringify(data);
  texts.set(data, text);
  return text;
}
