import { afterEach, describe, expect, it } from '@jest/globals';
import { headOf } from '../../src/event-log/head.js';
import { LogWatch } from '../../src/event-log/log-watch.js';
import { followLog } from '../../src/views/log-stream/follow-log.js';
import { LogStretchQuery } from '../../src/views/log-stretch.query.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';

const ALL = { type: null, stream: null, actor: null, issue: null };
const REAL_CLOCK = Date.now;

describe('Whoever follows a log while the clock of the service is set back', () => {
  const suite = suiteDatabase();
  afterEach(() => {
    Date.now = REAL_CLOCK;
  });

  it('hears what is recorded next, and not after the clock has caught up', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const { dossier, appender } = desk.log;
    const logs = new LogWatch(suite.dataSource, appender);
    const watch = logs.watch(dossier.dossierId);
    const ending = new AbortController();
    const head = (): Promise<number> => headOf(suite.dataSource, dossier.dossierId);
    const sources = { stretches: new LogStretchQuery(suite.dataSource), watch, head };
    const messages = followLog(sources, { dossier, filter: ALL, after: await head() }, ending.signal);

    await messages.next();
    await desk.state('dialogue', '2022-03', { summary: 'Before' });
    expect((await messages.next()).value).toContain('Before');
    Date.now = () => REAL_CLOCK() - 600_000;
    await desk.state('dialogue', '2022-04', { summary: 'After' });
    expect((await messages.next()).value).toContain('After');

    ending.abort();
    await messages.return(undefined);
    logs.leave(dossier.dossierId, watch);
  });
});
