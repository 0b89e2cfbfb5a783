import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '../domain/errors.js';

/** An id in a path: a UUID, in lower case as the log writes it; anything else names nothing. */
@Injectable()
export class EventIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isUUID(value, 'all')) return value.toLowerCase();
    throw new DomainError('not-found', `“${value.slice(0, 60)}” is no UUID, so it names nothing here.`);
  }
}
