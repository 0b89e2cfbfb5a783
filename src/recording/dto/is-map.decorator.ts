import { ValidateBy } from 'class-validator';

const MOST_ENTRIES = 200;

/** An object whose every name and value is as it should be. */
export function IsMap(isEntry: (name: string, value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({
    name: 'isMap',
    validator: { validate: (value) => isMapOf(value, isEntry), defaultMessage: () => message },
  });
}

function isMapOf(value: unknown, isEntry: (name: string, value: unknown) => boolean): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_ENTRIES && entries.every(([name, each]) => isEntry(name, each));
}
