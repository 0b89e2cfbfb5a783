import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import ipaddr from 'ipaddr.js';

/** Networks in CIDR form, comma-separated; the empty text is the empty list. */
export function networksIn(text: string): string[] {
  return text
    .split(',')
    .map((network) => network.trim())
    .filter((network) => network !== '');
}

export function IsNetworkList(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isNetworkList',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && networksIn(value).every((each) => ipaddr.isValidCIDR(each)),
        defaultMessage: buildMessage((prefix) => `${prefix}$property lists networks in CIDR form`, options),
      },
    },
    options,
  );
}
