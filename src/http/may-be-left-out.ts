import { ValidateIf } from 'class-validator';

/** A field that may be missing. Null is not missing: a field that takes null says so. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
