import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '../domain/errors.js';
import { faultsOf } from './validation-faults.js';

/** Checks every DTO; answers all faults at once, each with a JSON pointer. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => {
      const faults = faultsOf(errors);
      const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
      return new DomainError('validation-failed', `${faults[0]?.pointer}: ${faults[0]?.detail}${more}`, faults);
    },
  });
}
