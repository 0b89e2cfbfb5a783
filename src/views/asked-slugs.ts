import { invalid } from '../domain/invalid.js';

/**
 * What the slugs of a query parameter name.
 * @throws DomainError `validation-failed` that lists each slug that names nothing
 */
export async function namedIn<Named>(
  parameter: 'actors' | 'issues',
  slugs: readonly string[],
  lookUp: (slugs: readonly string[]) => Promise<Map<string, Named>>,
): Promise<Map<string, Named>> {
  const named = await lookUp(slugs);
  const unknown = slugs.filter((slug) => !named.has(slug));
  if (unknown.length === 0) return named;
  throw invalid(unknown.map((slug) => ({ pointer: `/${parameter}`, detail: `This dossier has none called “${slug}”; GET its ${parameter}.` })));
}
