import { randomInt } from 'node:crypto';
import pg from 'pg';

/** "test" in ASCII. A run holds the lock of this key and its own number; when it dies, the lock goes. */
const LOCK = 0x74657374;

/** A run's databases carry its number, so that runs on one server leave each other's alone. */
const OF_A_RUN = /^palinode_(?:template|test)_(\d+)/;

/**
 * Prepares a server for one run of the tests: drops what runs that died have left there and makes the template, a
 * migrated database that every test file gets a clone of.
 *
 * @param url of a role that may create databases
 * @param migrate brings the database at a URL to the newest schema
 * @returns `{ number, template, close }`
 */
export async function openTestRun(url, migrate) {
  const client = new pg.Client({ connectionString: url, application_name: 'palinode tests' });
  await client.connect();
  const number = randomInt(1, 2 ** 31);
  const template = `palinode_template_${number}`;
  const close = async () => {
    for (const database of await databases(client)) if (runOf(database) === number) await drop(client, database);
    await client.end();
  };
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [LOCK, number]);
    await dropLeftDatabases(client, number);
    await client.query(`CREATE DATABASE ${template}`);
    await migrate(withDatabase(url, template));
    await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true`);
  } catch (error) {
    await close();
    throw error;
  }
  return { number, template, close };
}

async function dropLeftDatabases(client, ownNumber) {
  for (const database of await databases(client)) {
    const number = runOf(database);
    if (number === ownNumber) continue;
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1, $2) AS dead', [LOCK, number]);
    if (!rows[0].dead) continue;
    await drop(client, database);
    await client.query('SELECT pg_advisory_unlock($1, $2)', [LOCK, number]);
  }
}

async function databases(client) {
  const { rows } = await client.query('SELECT datname FROM pg_database ORDER BY datname');
  return rows.map(({ datname }) => datname).filter((name) => OF_A_RUN.test(name));
}

function runOf(database) {
  return Number(OF_A_RUN.exec(database)[1]);
}

async function drop(client, database) {
  const name = client.escapeIdentifier(database);
  if (database.startsWith('palinode_template_')) await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE false`);
  await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
}

function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
