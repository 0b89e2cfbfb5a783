import { Transform } from 'class-transformer';

/** Reads a query parameter of digits alone; anything else becomes NaN, which no rule takes. */
export function AsWholeNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (value === undefined || typeof value === 'number') return value;
    return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  });
}
