import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Runs the work in one transaction on a connection of its own and undoes it, whether it resolves or throws:
 * what it wrote was there for its own eyes alone.
 */
export async function inDiscardedTransaction<T>(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('READ COMMITTED');
    const result = await work(runner);
    await runner.rollbackTransaction();
    return result;
  } catch (error) {
    // The first error is what the caller sees; a lost connection has taken its transaction along.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
