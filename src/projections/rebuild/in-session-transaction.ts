import type { QueryRunner } from 'typeorm';

/** Runs the work in one transaction of a session that goes on after it; within one that is open, as part of that. */
export async function inSessionTransaction<T>(
  runner: QueryRunner,
  work: () => Promise<T>,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ' = 'READ COMMITTED',
): Promise<T> {
  if (runner.isTransactionActive) return work();
  await runner.startTransaction(isolation);
  try {
    const result = await work();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // The first error is what the caller sees; a lost connection has taken its transaction along.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
