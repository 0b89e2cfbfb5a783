import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { isTextUpTo, Satisfies } from './satisfies.decorator.js';

const MOST_SLUGS = 200;
const LONGEST_SLUG = 100;

/**
 * A list of one or more of these values, each once. An empty list is refused: it would ask for nothing, where leaving
 * the field out asks for everything.
 *
 * @param what what the list names, e.g. `kinds of shift`
 */
export function IsSelectionOf(field: string, what: string, values: readonly string[]): PropertyDecorator {
  return Satisfies(
    (value) => isListOf(value, (entry) => typeof entry === 'string' && values.includes(entry)),
    `${field} is a list of one or more ${what}, each once: ${values.join(', ')}`,
  );
}

/**
 * A list of one or more slugs, each once.
 * @param what what they are called, where it is not slugs
 */
export function IsSelectionOfSlugs(field: string, what = 'slugs'): PropertyDecorator {
  return applyDecorators(
    Satisfies(
      (value) => isListOf(value, isTextUpTo(LONGEST_SLUG)) && value.length <= MOST_SLUGS,
      `${field} is a list of 1 to ${MOST_SLUGS} ${what}, each once`,
    ),
    ApiPropertyOptional({
      ...SELECTION,
      maxItems: MOST_SLUGS,
      items: { type: 'string', maxLength: LONGEST_SLUG },
    }),
  );
}

/** The OpenAPI side of it, beside what the entries are. */
export const SELECTION = { type: 'array', uniqueItems: true, minItems: 1 } as const;

function isListOf(value: unknown, accepts: (entry: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.length > 0 && new Set(value).size === value.length && value.every(accepts);
}
