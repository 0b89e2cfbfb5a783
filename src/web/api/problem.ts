/** A refusal as the reader sees it: what the service's problem+json said, or why there was no answer. */
export class Problem extends Error {
  constructor(
    readonly title: string,
    readonly detail: string,
    /** HTTP status; null when the service could not be reached. */
    readonly status: number | null,
  ) {
    super(`${title}: ${detail}`);
  }
}

function textOf(body: unknown, key: string): string | null {
  if (typeof body !== 'object' || body === null || !(key in body)) return null;
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Reads RFC 9457 `application/problem+json`; a body that is none still gives a title and a detail. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  return new Problem(
    textOf(body, 'title') ?? (response.status === 404 ? 'Not found' : 'The service could not answer'),
    textOf(body, 'detail') ?? `It answered with status ${response.status}.`,
    response.status,
  );
}

/** Whatever was thrown while asking, as a problem a reader can act on. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem('No answer from the service', 'It may be starting or stopped. Try again in a moment.', null);
}
