import type { Source } from '../facts/source.js';
import { bestGrade } from '../grade.js';

/** The outlet and those it has it from: the same chain twice is one source (domain.md, The log). */
function chainOf({ outlet, via = [] }: Source): string {
  return JSON.stringify([outlet, ...via]);
}

/**
 * A statement's sources with further ones: a chain already there brings no source of its own, and of
 * its grades the best one counts, so that the order in which they came does not matter.
 */
export function joinedSources(sources: readonly Source[], further: readonly Source[]): readonly Source[] {
  const joined = new Map(sources.map((source, index) => [`${index}`, source]));
  const placeOf = new Map([...joined].map(([place, source]) => [chainOf(source), place]));
  for (const source of further) {
    const place = placeOf.get(chainOf(source)) ?? `${joined.size}`;
    const standing = joined.get(place);
    placeOf.set(chainOf(source), place);
    joined.set(place, standing ? withGrade(standing, bestGrade([standing.grade, source.grade])) : source);
  }
  return [...joined.values()];
}

function withGrade(source: Source, grade: string | null): Source {
  return grade === null ? source : { ...source, grade };
}
