import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/** An address that can be taken apart; a password with a # or / in it has to be percent-encoded. */
export function IsReadableUrl(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isReadableUrl',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && URL.canParse(value),
        defaultMessage: buildMessage((prefix) => `${prefix}$property is a well-formed address`, options),
      },
    },
    options,
  );
}
