import type { Source } from '../domain/facts/source.js';
import type { Scale } from '../domain/scale.js';
import type { ActorReference, PositionReference, SourceResponse, SpeakerReference } from './statement.response.js';

/** The instant of a bound, null where the interval is open. */
export function instantOf(bound: number): string | null {
  return Number.isFinite(bound) ? new Date(bound).toISOString() : null;
}

/** A source with what it leaves out spelled as null or empty. */
export function presentSource(source: Source): SourceResponse {
  const { outlet, title, url = null, publishedAt = null, via = [], grade = null } = source;
  return { outlet, title, url, publishedAt, via: [...via], grade };
}

/** Who speaks or is spoken to: an actor without its kind. */
export function speakerOf({ slug, name }: ActorReference): SpeakerReference {
  return { slug, name };
}

/** A position on a scale, by its code; null where there is none. */
export function positionOf(scale: Scale, code: string | null): PositionReference | null {
  if (code === null) return null;
  const position = scale.positions.find((each) => each.code === code);
  return { code, label: position?.label ?? code, value: position?.value ?? null };
}
