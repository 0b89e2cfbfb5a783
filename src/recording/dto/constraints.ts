import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, IsUUID, Matches, MaxLength, MinLength, type ValidationOptions } from 'class-validator';
import 'reflect-metadata';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 64;
const LOWER_CASE = Symbol('lower case');

/** Names for people and machines: lower-case words joined by hyphens. */
export function IsSlug(options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    Matches(SLUG, { message: '$property is a slug: lower-case letters and digits in words joined by hyphens', ...options }),
    MaxLength(LONGEST_SLUG, { message: `$property has at most ${LONGEST_SLUG} characters`, ...options }),
  );
}

/** A text with at least one character that is not blank. */
export function IsText(longest: number, options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    IsString({ message: '$property is a text', ...options }),
    Matches(/\S/, { message: '$property is not empty', ...options }),
    MaxLength(longest, { message: `$property has at most ${longest} characters`, ...options }),
  );
}

/** A text whose form the domain checks later, such as a date. */
export function IsShortText(options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    IsString({ message: '$property is a text', ...options }),
    MinLength(1, { message: '$property is not empty', ...options }),
    MaxLength(100, { message: '$property has at most 100 characters', ...options }),
  );
}

export function IsList(most: number): PropertyDecorator {
  return applyDecorators(
    IsArray({ message: '$property is a list' }),
    ArrayMaxSize(most, { message: `$property has at most ${most} entries` }),
  );
}

/** An event's id; kept in lower case, as the log writes it. */
export function IsEventId(options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    (target: object, field: string | symbol) => Reflect.defineMetadata(LOWER_CASE, true, target, field),
    IsUUID('all', { message: '$property is the UUID of an event', ...options }),
  );
}

/** Whether a field's text is put into lower case when it is read. */
export function isKeptInLowerCase(dto: new () => object, field: string): boolean {
  return Reflect.hasMetadata(LOWER_CASE, dto.prototype as object, field);
}
