import type { Mentioned } from '../projections/record-names.js';

/** Everything that any of them mentions, so that it is looked up at once. */
export function mentionedTogether(...each: readonly Mentioned[]): Mentioned {
  return {
    actors: each.flatMap(({ actors }) => actors),
    issues: each.flatMap(({ issues }) => issues),
    statements: each.flatMap(({ statements }) => statements),
  };
}
