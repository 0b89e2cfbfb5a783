import type { QueryRunner } from 'typeorm';

/**
 * Runs a part of the caller's transaction that may fail by itself: what it wrote is undone then, and the transaction
 * goes on. A connection that is lost fails the undoing as well, and with it the whole.
 */
export async function inSavepoint<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  await runner.query('savepoint part');
  try {
    const result = await work();
    await runner.query('release savepoint part');
    return result;
  } catch (error) {
    await runner.query('rollback to savepoint part');
    await runner.query('release savepoint part');
    throw error;
  }
}
