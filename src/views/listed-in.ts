/** The texts of a query parameter, comma-separated or the parameter once a text, each once; what is no text stays as it is. */
export function listedIn(value: unknown): unknown {
  const texts = Array.isArray(value) ? value : [value];
  if (!texts.every((each) => typeof each === 'string')) return value;
  return [...new Set(texts.flatMap((text) => text.split(',')).map((each) => each.trim()))].filter((each) => each !== '');
}
