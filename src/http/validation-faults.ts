import type { ValidationError } from 'class-validator';
import type { Fault } from '../domain/errors.js';
import { pointerTo } from './json-pointer.js';

/** What a value is comes before what it holds: a number has no length to complain of. */
const KIND_RULES = ['whitelistValidation', 'isDefined', 'isObject', 'isArray', 'isString', 'isBoolean', 'isInt', 'isNumber', 'isIn', 'isUuid'];

/** Every fault that class-validator found, one a field, with a pointer below `path`. */
export function faultsOf(errors: readonly ValidationError[], path: readonly (string | number)[] = []): Fault[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const [rule, message] = firstOf(Object.entries(error.constraints ?? {})) ?? [];
    const own = message === undefined ? [] : [{ pointer: pointerTo(here), detail: detailOf(error, rule, message) }];
    return [...own, ...faultsOf(error.children ?? [], here)];
  });
}

function firstOf(constraints: readonly [string, string][]): [string, string] | undefined {
  const rank = ([rule]: [string, string]): number => (KIND_RULES.includes(rule) ? KIND_RULES.indexOf(rule) : KIND_RULES.length);
  return [...constraints].sort((a, b) => rank(a) - rank(b))[0];
}

function detailOf(error: ValidationError, rule: string | undefined, message: string): string {
  if (rule === 'whitelistValidation') return `There is no field “${error.property}” here.`;
  const text = message.endsWith('.') ? message : `${message}.`;
  return error.value === undefined ? `Missing: ${text}` : text;
}
