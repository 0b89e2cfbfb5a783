import { ValidateBy } from 'class-validator';

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
