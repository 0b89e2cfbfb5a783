import { ValidateBy, type ValidationArguments } from 'class-validator';
import { faultInHeaders } from './custom-headers.js';

/** The value is an object of headers that an endpoint may add to its alerts. */
export function IsCustomHeaders(): PropertyDecorator {
  return ValidateBy({
    name: 'isCustomHeaders',
    validator: {
      validate: (value: unknown) => faultInHeaders(value) === null,
      defaultMessage: (given?: ValidationArguments) => faultInHeaders(given?.value) ?? 'headers are not valid',
    },
  });
}
