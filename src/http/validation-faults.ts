import type { ValidationError } from 'class-validator';
import type { Fault } from '../domain/errors.js';
import { pointerTo } from './json-pointer.js';

/** Every fault that class-validator found, with a pointer below `path`. */
export function faultsOf(errors: readonly ValidationError[], path: readonly (string | number)[] = []): Fault[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      pointer: pointerTo(here),
      detail: rule === 'whitelistValidation' ? `There is no field “${error.property}” here.` : sentence(message, error.value),
    }));
    // A missing field fails every rule on it; one fault says it.
    const faults = error.value === undefined && own.length > 1 ? own.slice(0, 1) : own;
    return [...faults, ...faultsOf(error.children ?? [], here)];
  });
}

function sentence(message: string, value: unknown): string {
  const text = message.endsWith('.') ? message : `${message}.`;
  return value === undefined ? `Missing: ${text}` : text;
}
