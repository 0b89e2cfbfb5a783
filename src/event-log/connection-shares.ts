import type { DataSource } from 'typeorm';

/**
 * How many dossiers may be written, and how many decided, at a time: fewer together than the pool has connections,
 * so that readers and jobs find one while all writers wait for a lock; each at least one. Neither holds a connection
 * while it waits for another, so a pool of one is enough.
 */
export function connectionShares({ options }: DataSource): { readonly writing: number; readonly deciding: number } {
  const pool = 'poolSize' in options && typeof options.poolSize === 'number' ? options.poolSize : DRIVERS_POOL;
  return { writing: Math.max(1, Math.floor(pool / 2)), deciding: Math.max(1, Math.floor(pool / 4)) };
}

/** The driver's own pool, where none is set. */
const DRIVERS_POOL = 10;
