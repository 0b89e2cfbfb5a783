import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

/** A field that is an object of its own; a list in its place is a fault. */
export function IsPart(dto: () => new () => object): PropertyDecorator {
  const message = '$property is an object';
  return applyDecorators(Type(dto), IsObject({ message }), ValidateNested({ message }));
}

/** A list of objects; a list in the place of one of them is a fault. */
export function AreParts(dto: () => new () => object): PropertyDecorator {
  const message = 'each of $property is an object';
  return applyDecorators(Type(dto), IsObject({ message, each: true }), ValidateNested({ message, each: true }));
}
