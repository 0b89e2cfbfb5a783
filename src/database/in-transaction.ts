import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Runs the work in one transaction on a connection of its own: committed when it resolves, rolled
 * back when it throws. The first error is the one the caller sees, even if the rollback fails too
 * (a lost connection fails both, and its transaction is gone with it).
 */
export async function inTransaction<T>(dataSource: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await work(runner);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
