import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, MaxLength } from 'class-validator';
import { listedIn } from './listed-in.js';

/** How many slugs a list in a query has. */
export interface ListSize {
  readonly least: number;
  readonly most: number;
  readonly isRequired?: boolean;
}

/** Reads slugs, comma-separated, or the parameter once a slug; each counts once. */
export function AsSlugs(field: string, { least, most, isRequired = false }: ListSize): PropertyDecorator {
  const message = `${field} is a list of ${least} to ${most} slugs, separated by commas`;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => listedIn(value)),
    IsArray({ message }),
    ArrayMinSize(least, { message }),
    ArrayMaxSize(most, { message }),
    MaxLength(64, { each: true, message }),
    ApiProperty({ type: String, required: isRequired, description: `Slugs, separated by commas; ${least} to ${most}.` }),
  );
}
