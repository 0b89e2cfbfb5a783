import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMinSize, IsIn } from 'class-validator';
import { listedIn } from './listed-in.js';

/** Reads one or more of these values, comma-separated, or the parameter once a value; each counts once. */
export function AsChoices(field: string, values: readonly string[]): PropertyDecorator {
  const message = `${field} is one of ${values.join(', ')}, or several of them, separated by commas`;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => listedIn(value)),
    ArrayMinSize(1, { message }),
    IsIn(values, { each: true, message }),
    ApiProperty({ type: String, required: false, description: `Any of these, separated by commas: ${values.join(', ')}.` }),
  );
}
