import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CreateEndpointDto } from '../../src/alerts/endpoints/endpoint.dto.js';
import { insertDeliveries } from '../../src/alerts/outbox/insert-deliveries.js';
import type { DigestAlert } from '../../src/alerts/bodies/alert-content.js';
import { inTransaction } from '../../src/database/in-transaction.js';
import { rowsOf } from '../../src/database/queries.js';
import { eventsByIds } from '../../src/event-log/events-by-ids.js';
import { ShiftReader } from '../../src/projections/shift.reader.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import type { AlertsDesk } from './alerts-desk.js';
import { suiteDesk } from './suite-desk.js';

const URL = 'http://127.0.0.1:9009/hook';
const PAGE = 'https://desk.example';
/** Of the summary that an alerts desk gives its later statements. */
const MARKER = 'terminated in 2022-10';

let desk: AlertsDesk;

suiteDesk((opened) => ({ desk } = opened));

async function subscribe(wish: Partial<CreateEndpointDto>): Promise<string> {
  return (await desk.subscribe(URL, wish)).id;
}

/** A shift, and the later of its statements. */
async function detect(): Promise<{ shift: string; statement: string }> {
  const shift = await desk.detect();
  const [detected] = await desk.eventsOf([shift]);
  if (detected?.type !== 'shift.detected' || detected.data.to === null) throw new Error('Nothing was detected.');
  return { shift, statement: detected.data.to };
}

async function redact(event: string): Promise<void> {
  const data = { event, ground: 'Art. 17 GDPR', emptied: [event] };
  const [said] = await eventsByIds(desk.dataSource, desk.dossier, [event]);
  if (!said) throw new Error('It is not on the log.');
  await desk.append({ type: 'content.redacted', data }, said.stream);
}

interface Row {
  readonly body: string;
  readonly is_redacted: boolean;
}

async function rowsFor(endpoint: string): Promise<Row[]> {
  return rowsOf<Row>(
    desk.dataSource,
    `select convert_from(body, 'UTF8') as body, is_redacted from webhook_delivery
      where dossier_id = $1 and endpoint_id = $2 order by event_sequence`,
    [desk.dossier.dossierId, endpoint],
  );
}

async function firstFor(endpoint: string): Promise<Row> {
  const [row] = await rowsFor(endpoint);
  if (!row) throw new Error('Nothing was written.');
  return row;
}

describe('After the redaction of a statement', () => {
  it('an alert in Slack says that what it said was redacted, under its link', async () => {
    const id = await subscribe({ format: 'slack' });
    const { shift, statement } = await detect();
    await desk.follow();
    expect((await firstFor(id)).body).toContain(MARKER);
    await redact(statement);
    const { body, is_redacted } = await firstFor(id);
    const address = `${PAGE}/dossiers/${desk.dossier.slug}/shifts/${shift}`;
    const text = `What this said was redacted. <${address}|What is left of it>`;
    expect(is_redacted).toBe(true);
    expect(JSON.parse(body)).toEqual({
      text,
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }],
    });
  });

  it('a thin alert stays as it is', async () => {
    const id = await subscribe({ payload: 'thin' });
    const { statement } = await detect();
    await desk.follow();
    const before = await firstFor(id);
    await redact(statement);
    expect(await firstFor(id)).toEqual(before);
    expect(before.is_redacted).toBe(false);
  });

  it('an alert that rests on other statements stays as it is, in every form', async () => {
    const ids = [await subscribe({}), await subscribe({ format: 'slack' })];
    await detect();
    await desk.follow();
    const before = await Promise.all(ids.map(firstFor));
    const another = await detect();
    await desk.follow();
    await redact(another.statement);
    expect(await Promise.all(ids.map(firstFor))).toEqual(before);
    for (const rows of await Promise.all(ids.map(rowsFor))) {
      expect(rows.map((row) => row.is_redacted)).toEqual([false, true]);
    }
  });

  it('an alert written before its ids were kept is found by its text', async () => {
    const id = await subscribe({});
    const { shift, statement } = await detect();
    await desk.follow();
    const { dossierId } = desk.dossier;
    await desk.dataSource.query('update webhook_delivery set shows = null where dossier_id = $1', [dossierId]);
    await redact(statement);
    const { body, is_redacted } = await firstFor(id);
    expect(JSON.parse(body)).toMatchObject({ data: { shift, redacted: true } });
    expect(is_redacted).toBe(true);
  });

  it('a statement that was told by itself is gone from the alert, in every form', async () => {
    const wishes = (['full', 'thin'] as const).flatMap((payload) =>
      (['standard', 'slack'] as const).map((format) => ({ payload, format, events: ['position.stated' as const] })),
    );
    const ids = [];
    for (const wish of wishes) ids.push(await subscribe(wish));
    const { statement } = await detect();
    await desk.follow();
    await redact(statement);
    for (const row of await Promise.all(ids.map(firstFor))) {
      expect(row.body).toContain('redacted');
      expect(row.body).not.toMatch(/terminated|Notes/);
    }
  });
});

describe('After the redaction of a statement a digest', () => {
  /** Writes one digest an endpoint, of one shift as news and of another as a correction. */
  async function digest(news: string, corrected: string): Promise<string> {
    const shifts = new ShiftReader(desk.dataSource, new StatementReader(desk.dataSource));
    const found = await shifts.byIds(desk.dossier.dossierId, [news, corrected]);
    const [one, other] = [found.get(news), found.get(corrected)];
    if (!one || !other) throw new Error('They are not in the read models.');
    const endpoints = await rowsOf<{ id: string }>(
      desk.dataSource,
      'select endpoint_id as id from webhook_endpoint where dossier_id = $1',
      [desk.dossier.dossierId],
    );
    const content: DigestAlert = {
      about: 'digest',
      dossier: desk.dossier.slug,
      timestamp: '2026-03-01T06:00:00.000Z',
      batch: null,
      rhythm: 'daily',
      shifts: [one],
      corrections: [{ type: 'shift.revised', shift: other }],
      conditions: [],
      denials: [],
      statements: [],
    };
    const event = { id: randomUUID(), sequence: 1 };
    const endpointIds = endpoints.map(({ id }) => id);
    const alert = { event, type: 'shift.digest', shiftId: null, content, endpointIds } as const;
    await inTransaction(desk.dataSource, (runner) => insertDeliveries(runner, desk.dossier, alert, PAGE));
    return content.dossier;
  }

  it('keeps all its other news, and of a correction that rested on it the id', async () => {
    const id = await subscribe({ events: ['shift.digest'] });
    const [news, corrected] = [await detect(), await detect()];
    await digest(news.shift, corrected.shift);
    await redact(corrected.statement);
    const { body } = await firstFor(id);
    expect(JSON.parse(body)).toMatchObject({
      type: 'shift.digest',
      data: {
        shifts: [{ shift: { id: news.shift, to: { summary: MARKER } } }],
        corrections: [{ id: corrected.shift, redacted: true }],
      },
    });
    expect(body).not.toContain(corrected.statement);
  });

  it('in Slack says that it was redacted, with the link to its dossier', async () => {
    const id = await subscribe({ events: ['shift.digest'], format: 'slack' });
    const [news, corrected] = [await detect(), await detect()];
    const dossier = await digest(news.shift, corrected.shift);
    await redact(news.statement);
    expect(JSON.parse((await firstFor(id)).body)).toMatchObject({
      text: `What this said was redacted. <${PAGE}/dossiers/${dossier}|What is left of it>`,
    });
  });

  it('that is thin stays as it is', async () => {
    const id = await subscribe({ events: ['shift.digest'], payload: 'thin' });
    const [news, corrected] = [await detect(), await detect()];
    await digest(news.shift, corrected.shift);
    const before = JSON.parse((await firstFor(id)).body) as unknown;
    await redact(news.statement);
    const { body, is_redacted } = await firstFor(id);
    expect(JSON.parse(body)).toEqual(before);
    expect(is_redacted).toBe(false);
  });

  it('that lists shifts too many to tell in full loses the positions of all', async () => {
    const id = await subscribe({ events: ['shift.digest'] });
    const [news, corrected] = [await detect(), await detect()];
    await digest(news.shift, corrected.shift);
    const brief = (shift: string) => ({ id: shift, kind: 'reversal', from: 'dialogue', to: 'terminated' });
    const data = { shifts: [brief(news.shift)], corrections: [brief(corrected.shift)] };
    const listed = { type: 'shift.digest', timestamp: '2026-03-01T06:00:00.000Z', data };
    await desk.dataSource.query('update webhook_delivery set body = $2 where dossier_id = $1', [
      desk.dossier.dossierId,
      Buffer.from(JSON.stringify(listed)),
    ]);
    await redact(news.statement);
    const { body } = await firstFor(id);
    const left = (shift: string) => [{ id: shift, kind: 'reversal' }];
    expect(JSON.parse(body)).toMatchObject({ data: { shifts: left(news.shift), corrections: left(corrected.shift) } });
    expect(body).not.toContain('terminated');
  });
});

it('The alerts that show what a redaction empties are found through an index', async () => {
  const id = await subscribe({});
  await desk.dataSource.query(
    `insert into webhook_delivery (dossier_id, delivery_id, endpoint_id, event_id, event_sequence, type, body, shows,
                                   next_attempt_at, created_at)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), n, 'shift.detected',
            (select convert_to(string_agg(md5(n::text || m), ''), 'UTF8') from generate_series(1, 50) m),
            array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()], now(), now()
       from generate_series(1, 3000) n`,
    [desk.dossier.dossierId, id],
  );
  await desk.dataSource.query('vacuum analyze webhook_delivery');
  const plan = await rowsOf<Record<string, string>>(
    desk.dataSource,
    'explain select delivery_id from webhook_delivery where dossier_id = $1 and shows && $2::uuid[]',
    [desk.dossier.dossierId, [randomUUID(), randomUUID()]],
  );
  expect(JSON.stringify(plan)).toContain('webhook_delivery_shows');
});
