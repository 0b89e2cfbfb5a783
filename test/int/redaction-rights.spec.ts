import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { migrate } from '../../src/database/migrate.js';
import { rowsOf } from '../../src/database/queries.js';
import { isRedacted } from '../../src/event-log/redacted-event.js';
import { TalksDesk } from '../support/talks-desk.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
const suffix = randomBytes(4).toString('hex');

/** A database that a user of few rights owns and migrates, and a desk that works in it. */
async function owned(rights: string): Promise<{ dataSource: DataSource; drop: () => Promise<void> }> {
  const [user, password] = [`desk_${rights.toLowerCase()}_${suffix}`, randomBytes(8).toString('hex')];
  await suite.dataSource.query(`create role ${user} login nosuperuser ${rights} password '${password}'`);
  await suite.dataSource.query(`create database ${user} owner ${user}`);
  const url = new URL(suite.url);
  Object.assign(url, { username: user, password, pathname: `/${user}` });
  await migrate(url.href);
  const dataSource = await new DataSource(dataSourceOptions(url.href, 4)).initialize();
  return {
    dataSource,
    async drop() {
      await dataSource.destroy();
      await suite.dataSource.query(`drop database ${user} with (force)`);
      await suite.dataSource.query(`drop role ${user}`);
    },
  };
}

describe.each(['NOCREATEROLE', 'CREATEROLE'])('Where the service’s user has %s and is no superuser', (rights) => {
  let place: Awaited<ReturnType<typeof owned>>;
  let desk: TalksDesk;
  let said = '';
  let kept = '';

  beforeAll(async () => {
    place = await owned(rights);
    desk = await TalksDesk.open(place.dataSource);
    [said, kept] = [await desk.state('dialogue', '2022-03'), await desk.state('terminated', '2022-06')];
    await desk.redact(said);
  });

  afterAll(() => place.drop());

  it('a redaction empties what it lists, and nothing else', async () => {
    const events = await desk.log.events();
    expect(events.filter(isRedacted).map(({ id }) => id)).toEqual([said]);
  });

  it.each([
    ['empties what no redaction lists', `data = null, salt = null`],
    ['changes content', `data = data || '{"quote": "Never."}'`],
    ['keeps the salt of what it empties', `data = null`],
    ['moves an event', `recorded_by = 'nobody'`],
  ])('no statement %s', async (_, change) => {
    const before = await desk.log.events();
    const sql = `update event set ${change} where dossier_id = $1 and event_id = $2`;
    await expect(place.dataSource.query(sql, [desk.log.dossier.dossierId, kept])).rejects.toThrow(/immutable|permission denied/);
    expect(await desk.log.events()).toEqual(before);
  });

  it('nothing is deleted, and nothing that was emptied is filled again', async () => {
    const { dossierId } = desk.log.dossier;
    const refused = /immutable|permission denied/;
    await expect(place.dataSource.query('delete from event where dossier_id = $1', [dossierId])).rejects.toThrow(refused);
    const fill = `update event set data = '{}', salt = '\\x00' where dossier_id = $1 and event_id = $2`;
    await expect(place.dataSource.query(fill, [dossierId, said])).rejects.toThrow(refused);
  });

  it('the function acts with the rights of a role of its own, where one may be made', async () => {
    const [owner] = await rowsOf<{ owner: string }>(
      place.dataSource,
      `select proowner::regrole::text as owner from pg_proc where proname = 'redact_events'`,
    );
    const [own] = await rowsOf<{ user: string }>(place.dataSource, 'select current_user as user');
    // Another's role, made by another database's migration, is not this user's to use.
    expect(['palinode_redactor', own?.user]).toContain(owner?.owner);
    if (rights === 'NOCREATEROLE') expect(owner?.owner).toBe(own?.user);
  });
});

describe('Where the service’s user is a superuser', () => {
  it('the trigger refuses what no redaction lists all the same', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const said = await desk.state('dialogue', '2022-03');
    const [owner] = await rowsOf<{ owner: string }>(suite.dataSource, `select proowner::regrole::text as owner from pg_proc where proname = 'redact_events'`);
    expect(owner).toEqual({ owner: 'palinode_redactor' });
    const sql = 'update event set data = null, salt = null where dossier_id = $1 and event_id = $2';
    await expect(suite.dataSource.query(sql, [desk.log.dossier.dossierId, said])).rejects.toThrow(/immutable/);
  });
});
