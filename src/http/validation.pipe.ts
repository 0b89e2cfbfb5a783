import { ValidationPipe } from '@nestjs/common';
import { invalid } from '../domain/invalid.js';
import { faultsOf } from './validation-faults.js';

/** Checks every DTO; answers all faults at once, each with a JSON pointer. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalid(faultsOf(errors)),
  });
}
