import { ValidateBy } from 'class-validator';
import { GRADE_PATTERN } from '../../domain/terms.js';

/**
 * One rule for all that a field must be, told in one sentence: several of class-validator's would each tell a part of
 * the same fault.
 *
 * @param message what the field is, e.g. `enabled is true or false`; never repeats the value
 */
export function Satisfies(holds: (value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name: 'satisfies', validator: { validate: holds, defaultMessage: () => message } });
}

/** Whether it is a text of at most so many characters. */
export function isTextUpTo(longest: number): (value: unknown) => value is string {
  return (value): value is string => typeof value === 'string' && value.length <= longest;
}

export function isGrade(value: unknown): boolean {
  return typeof value === 'string' && GRADE_PATTERN.test(value);
}

/** Whether it is a number of points on a scale. */
export function isOnScale(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

export function isWholeBetween(least: number, most: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

export function isOneOf(values: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && values.includes(value);
}
