import type { ParkedRow } from '../../ops/parked.reader.js';
import type { ParkedResponse } from './parked.response.js';

export function presentParked({ parkedAt, failedAt, retryAt, ...row }: ParkedRow): ParkedResponse {
  return {
    ...row,
    parkedAt: parkedAt.toISOString(),
    failedAt: failedAt.toISOString(),
    retryAt: retryAt.toISOString(),
  };
}
