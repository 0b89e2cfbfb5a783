import type { Source } from '../../../domain/facts/source.js';
import type { SourceResponse } from '../../../projections/statement.response.js';
import { linked, plainUpTo } from './slack-text.js';

const LONGEST_SOURCE = 120;
const MOST_SOURCES = 3;

/** The first sources by outlet and title, each with its link and its grade; and how many more there are. */
export function sourceLines(sources: readonly (Source | SourceResponse)[]): string[] {
  const named = sources.slice(0, MOST_SOURCES).map(({ outlet, title, url, grade }) => {
    const name = linked(url ?? null, plainUpTo(`${outlet}: ${title}`, LONGEST_SOURCE));
    return grade ? `${name} (${grade})` : name;
  });
  const more = sources.length - named.length;
  return more > 0 ? [...named, `and ${more} more sources`] : named;
}
