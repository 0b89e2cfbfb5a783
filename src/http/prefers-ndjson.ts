/** NDJSON: one JSON document a line. */
export const NDJSON = 'application/x-ndjson';

/**
 * Whether an Accept header names NDJSON, and likes nothing better that we could send instead (RFC 9110, 12.5.1).
 * A wildcard does not name it: who says nothing gets JSON.
 */
export function prefersNdjson(accept: string | undefined): boolean {
  const ranges = (accept ?? '').split(',').map(rangeOf);
  const weightOf = (...types: string[]): number => Math.max(0, ...ranges.filter(({ type }) => types.includes(type)).map(({ weight }) => weight));
  const ndjson = weightOf(NDJSON);
  return ndjson > 0 && ndjson >= weightOf('application/json');
}

function rangeOf(text: string): { type: string; weight: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { type, weight: Number.isFinite(weight) ? weight : 0 };
}
