import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import 'reflect-metadata';

const PART = Symbol('part');

type Dto = new () => object;

/** A field that is an object of its own; a list in its place is a fault. */
export function IsPart(dto: () => Dto): PropertyDecorator {
  const message = '$property is an object';
  return applyDecorators(Type(dto), Noted(dto), IsObject({ message }), ValidateNested({ message }));
}

/** A list of objects; a list in the place of one of them is a fault. */
export function AreParts(dto: () => Dto): PropertyDecorator {
  const message = 'each of $property is an object';
  return applyDecorators(Type(dto), Noted(dto), IsObject({ message, each: true }), ValidateNested({ message, each: true }));
}

/** The form of the part, or of each part, that a field holds; null where none was told. */
export function partOf(dto: Dto, field: string): (() => Dto) | null {
  return (Reflect.getMetadata(PART, dto.prototype as object, field) as (() => Dto) | undefined) ?? null;
}

function Noted(dto: () => Dto): PropertyDecorator {
  return (target, field) => Reflect.defineMetadata(PART, dto, target, field);
}
