import { describe, expect, it } from '@jest/globals';
import { ask } from './embedded-service.js';
import { createTestDatabase, secondServer } from './test-database.js';

const IDENTITY = 'SELECT system_identifier::text AS server FROM pg_control_system()';
const TABLES = "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'";

describe("the tests' database", () => {
  it('is migrated, and nobody else sees what is written to it', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    expect(await ask(one.url, "SELECT to_regclass('migration') IS NOT NULL AS migrated")).toEqual([{ migrated: true }]);
    await ask(one.url, 'CREATE TABLE mine ()');
    expect(await ask(other.url, "SELECT to_regclass('mine') AS mine")).toEqual([{ mine: null }]);
    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('has a second server beside it, another one and empty, that ends when told', async () => {
    const [database, second] = await Promise.all([createTestDatabase(), secondServer()]);
    expect(await ask(second.url, TABLES)).toEqual([{ tables: 0 }]);
    expect(await ask(second.url, IDENTITY)).not.toEqual(await ask(database.url, IDENTITY));
    await second.stop();
    await expect(ask(second.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    await database.drop();
  });
});
