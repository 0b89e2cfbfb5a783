import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrate } from '../../src/database/migrate.js';
import { rowsOf } from '../../src/database/queries.js';
import { hashedHeadOf } from '../../src/event-log/hashed-head.js';
import type { ChainHead } from '../../src/event-log/integrity/chain-fault.js';
import { ChainVerifier } from '../../src/event-log/integrity/chain-verifier.js';
import { readLog } from '../../src/event-log/read-log.js';
import { copyTables } from '../support/copy-tables.js';
import { DossierLog, newEvent, openDataSource, requestOf } from '../support/dossier-log.js';
import { eventually } from '../support/http-client.js';
import { installedPrograms, PostgresWorkshop } from '../support/installed-postgres.js';
import { dumpReadModels } from '../support/read-models.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';
import { secondServer } from '../support/test-database.js';

/** The head of a log that was recomputed from its beginning. @throws Error that names the first fault */
async function verifiedHead(database: DataSource, slug: string): Promise<ChainHead> {
  const [row] = await rowsOf<{ dossier_id: number }>(database, 'select dossier_id from dossier where slug = $1', [slug]);
  if (!row) throw new Error(`There is no dossier ${slug}.`);
  const dossier = { dossierId: row.dossier_id, slug };
  const head = await hashedHeadOf(database, row.dossier_id);
  const verifier = new ChainVerifier(slug);
  for await (const page of readLog(database, dossier, { after: 0, upTo: head.sequence })) {
    for (const event of page) {
      const fault = verifier.check(event);
      if (fault) throw new Error(`${fault.sequence}: ${fault.fault}`);
    }
  }
  expect(verifier.finish()).toBeNull();
  expect(verifier.head).toEqual(head);
  return head;
}

/** Records a turn and what follows from it. */
async function recordTurn(desk: TalksDesk): Promise<void> {
  await desk.state('terminated', '2022-10');
  await desk.state('dialogue', '2023-03');
  await desk.detect();
}

async function goOn(database: DataSource, { log }: TalksDesk): Promise<void> {
  const again = new DossierLog(database, log.dossier);
  const before = (await hashedHeadOf(database, log.dossier.dossierId)).sequence;
  const { outcome } = await again.append(requestOf(newEvent({ type: 'dossier.configured', data: { description: 'restored' } }, 'dossier')));
  expect(outcome).toBe('appended');
  expect((await verifiedHead(database, log.dossier.slug)).sequence).toBe(before + 1);
}

describe('A backup', () => {
  const suite = suiteDatabase();

  it('of the rows alone, put into another server, is the same log with the same heads, and goes on', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    await recordTurn(desk);
    const head = await verifiedHead(suite.dataSource, desk.log.dossier.slug);
    const server = await secondServer();
    try {
      await migrate(server.url);
      const copy = await openDataSource(server.url);
      await copyTables(suite.dataSource, copy);
      expect(await verifiedHead(copy, desk.log.dossier.slug)).toEqual(head);
      await goOn(copy, desk);
      // What the backup has lost is found: the verification is no formality.
      await copy.query('alter table event disable trigger user');
      await copy.query('delete from event where sequence = 3');
      await expect(verifiedHead(copy, desk.log.dossier.slug)).rejects.toThrow('Event 3 is missing');
      await copy.destroy();
    } finally {
      await server.stop();
    }
  });
});

const programs = installedPrograms();

/** Where PostgreSQL is installed; the embedded package brings the server alone, so elsewhere the test above stands for it. */
if (programs !== null) {
  describe(`With PostgreSQL's own programs (${programs})`, () => {
    let workshop: PostgresWorkshop;
    let primary: { path: string; port: number; archive: string };
    let database: DataSource;
    let desk: TalksDesk;

    const urlAt = (port: number, name = 'palinode'): string => `postgres://postgres@127.0.0.1:${port}/${name}`;
    const reach = (port: number): string[] => ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];

    beforeAll(async () => {
      workshop = await PostgresWorkshop.open(programs);
      const archive = workshop.folder('archive');
      const path = workshop.cluster('primary');
      appendFileSync(join(path, 'postgresql.conf'), `wal_level = replica\narchive_mode = on\narchive_command = 'cp %p ${archive}/%f'\n`);
      primary = { path, archive, port: await workshop.start(path) };
      workshop.run('createdb', ...reach(primary.port), 'palinode');
      await migrate(urlAt(primary.port));
      database = await openDataSource(urlAt(primary.port));
      desk = await TalksDesk.open(database);
      await recordTurn(desk);
    });

    afterAll(async () => {
      await database.destroy();
      workshop.remove();
    });

    it('a dump is restored on another server: the same heads, the same read models, and the events as immutable', async () => {
      const { dossier } = desk.log;
      const dump = join(workshop.directory, 'palinode.dump');
      workshop.run('pg_dump', ...reach(primary.port), '-Fc', '-f', dump, 'palinode');
      const port = await workshop.start(workshop.cluster('other'));
      workshop.run('createdb', ...reach(port), 'palinode');
      // The role belongs to the server, so no database's dump has it.
      const server = await openDataSource(urlAt(port, 'postgres'));
      await server.query('create role palinode_redactor nologin');
      await server.destroy();
      workshop.run('pg_restore', ...reach(port), '--exit-on-error', '-d', 'palinode', dump);
      const copy = await openDataSource(urlAt(port));
      try {
        expect(await verifiedHead(copy, dossier.slug)).toEqual(await verifiedHead(database, dossier.slug));
        expect(await dumpReadModels(copy, dossier.dossierId)).toEqual(await dumpReadModels(database, dossier.dossierId));
        await expect(copy.query(`update event set data = '{}'`)).rejects.toThrow('immutable');
        await goOn(copy, desk);
      } finally {
        await copy.destroy();
      }
    });

    it('a base backup and the archived WAL lead back to a named moment', async () => {
      const { dossier } = desk.log;
      const base = join(workshop.directory, 'base');
      workshop.run('pg_basebackup', ...reach(primary.port), '-D', base, '--checkpoint=fast');
      await recordTurn(desk);
      const wished = await verifiedHead(database, dossier.slug);
      await database.query(`select pg_create_restore_point('before the mistake')`);
      await recordTurn(desk);
      expect((await verifiedHead(database, dossier.slug)).sequence).toBeGreaterThan(wished.sequence);
      const [switched] = await rowsOf<{ segment: string }>(database, 'select pg_walfile_name(pg_switch_wal()) as segment');
      const archived = (): Promise<{ last: string | null }[]> => rowsOf(database, 'select last_archived_wal as last from pg_stat_archiver');
      await eventually(archived, ([row]) => (row?.last ?? '') >= (switched?.segment ?? ''));

      writeFileSync(join(base, 'recovery.signal'), '');
      const recovery = { restore_command: `cp ${primary.archive}/%f %p`, recovery_target_name: 'before the mistake', recovery_target_action: 'promote', archive_mode: 'off' };
      appendFileSync(join(base, 'postgresql.conf'), Object.entries(recovery).map(([name, value]) => `${name} = '${value}'\n`).join(''));
      const restored = await openDataSource(urlAt(await workshop.start(base)));
      try {
        await eventually(() => rowsOf<{ is_in_recovery: boolean }>(restored, 'select pg_is_in_recovery() as is_in_recovery'), ([row]) => row?.is_in_recovery === false);
        expect(await verifiedHead(restored, dossier.slug)).toEqual(wished);
        await goOn(restored, desk);
      } finally {
        await restored.destroy();
      }
    });
  });
}
