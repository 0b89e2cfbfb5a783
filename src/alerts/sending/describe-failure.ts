import { isNativeError } from 'node:util/types';
import { RefusedAddressError } from '../address/refused-address.error.js';
import type { AttemptLimits } from './attempt-limits.js';

export interface FailureCircumstances {
  readonly limits: AttemptLimits;
  /** The whole attempt's time was up. */
  readonly late: boolean;
  /** The service stopped meanwhile. */
  readonly stopped: boolean | undefined;
}

/** What kept an attempt from an answer, in words for the endpoint's owner. */
export function describeFailure(error: unknown, circumstances: FailureCircumstances): string {
  if (error instanceof RefusedAddressError) return error.message;
  if (circumstances.stopped === true) return 'The service stopped before the receiver had answered.';
  if (circumstances.late) return `The receiver did not finish its answer within ${circumstances.limits.wholeMs} ms.`;
  const code = codeOf(error);
  switch (code) {
    case 'UND_ERR_CONNECT_TIMEOUT':
      return `No connection within ${circumstances.limits.connectMs} ms.`;
    case 'UND_ERR_HEADERS_OVERFLOW':
      return `The answer's headers are larger than ${circumstances.limits.headerBytes} bytes.`;
    case 'ECONNREFUSED':
      return 'The connection was refused: nothing listens there.';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return 'The receiver closed the connection before it had answered.';
    default:
      return `The attempt failed: ${messageOf(error)}${code === null ? '' : ` (${code})`}`;
  }
}

function codeOf(error: unknown): string | null {
  return isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function messageOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}
