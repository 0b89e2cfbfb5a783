import { Logger } from '@nestjs/common';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom, timeout } from 'rxjs';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { GroupedAppender, type LogGrown } from '../../src/event-log/grouped-appender.js';
import { GrowthNotices } from '../../src/event-log/growth-notices.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { eventually } from '../support/http-client.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';

/** Well above what a notice takes, well below what anybody waits for. */
const PATIENCE_MS = 10_000;

/** What of a replica hears and tells; without the timer, so that what it hears it was told. */
class Replica {
  readonly appender: GroupedAppender;
  readonly notices: GrowthNotices;
  readonly heard: LogGrown[] = [];

  constructor(readonly dataSource: DataSource) {
    this.appender = new GroupedAppender(dataSource, new ReadModelProjector());
    this.notices = new GrowthNotices(dataSource, this.appender);
    this.appender.grown.subscribe((growth) => this.heard.push(growth));
  }

  /** Resolves at the next growth. */
  next(): Promise<LogGrown> {
    return firstValueFrom(this.appender.grown.pipe(timeout(PATIENCE_MS)));
  }
}

describe('Replicas', () => {
  const suite = suiteDatabase();
  let here: Replica;
  let there: Replica;
  let dossier: DossierKey;

  beforeAll(() => Logger.overrideLogger(['error', 'fatal']));

  const listeners = async (): Promise<number[]> => {
    const rows: { pid: number }[] = await suite.dataSource.query(
      `select pid from pg_stat_activity
        where application_name = 'palinode-listening' and datname = current_database() and state = 'idle' and query <> ''`,
    );
    return rows.map(({ pid }) => pid);
  };

  beforeEach(async () => {
    dossier = (await TalksDesk.open(suite.dataSource)).log.dossier;
    here = new Replica(suite.dataSource);
    there = new Replica(await new DataSource(dataSourceOptions(suite.url, 2)).initialize());
    here.notices.onApplicationBootstrap();
    there.notices.onApplicationBootstrap();
    await eventually(listeners, (pids) => pids.length === 2);
    // The first look after connecting has told of what was there.
    await eventually(() => Promise.resolve(there.heard), (heard) => heard.length > 0);
    await eventually(() => Promise.resolve(here.heard), (heard) => heard.length > 0);
    here.heard.length = 0;
    there.heard.length = 0;
  });
  afterEach(async () => {
    await here.notices.beforeApplicationShutdown();
    await there.notices.beforeApplicationShutdown();
    await there.dataSource.destroy();
  });

  it('hear of each other’s appends, and do not tell what they heard', async () => {
    const heard = there.next();
    here.appender.announce(dossier);
    expect(await heard).toEqual({ dossier, isOthers: true });
    // Had it been told on, it would be back before this one is.
    const back = here.next();
    there.appender.announce(dossier);
    expect(await back).toEqual({ dossier, isOthers: true });
    expect(here.heard).toEqual([{ dossier }, { dossier, isOthers: true }]);
  });

  it('hear again after the server has ended their connections, and look at once for what they missed', async () => {
    const before = await listeners();
    await suite.dataSource.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [before]);
    await eventually(listeners, (pids) => pids.length === 2 && !pids.some((pid) => before.includes(pid)));
    const heard = there.next();
    here.appender.announce(dossier);
    expect(await heard).toMatchObject({ dossier });
  });

  it('find by a look at the heads what nobody told them, once', async () => {
    await here.notices.beforeApplicationShutdown();
    await suite.dataSource.query('update dossier_head set sequence = sequence + 1 where dossier_id = $1', [dossier.dossierId]);
    await there.notices.poll();
    expect(there.heard).toEqual([{ dossier, isOthers: true }]);
    await there.notices.poll();
    expect(there.heard).toHaveLength(1);
  });

  it('take no notice of what others say on the channel', async () => {
    for (const payload of ['', 'x', `1 ${dossier.dossierId} ${dossier.slug}`, `${'a'.repeat(36)} 99999999999 x`]) {
      await suite.dataSource.query('select pg_notify($1, $2)', ['palinode_log_grown', payload]);
    }
    const heard = there.next();
    here.appender.announce(dossier);
    await heard;
    expect(there.heard).toEqual([{ dossier, isOthers: true }]);
  });
});
