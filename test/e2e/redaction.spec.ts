import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';
import type { DomainEvent } from '../../src/domain/events.js';
import type { PositionStated } from '../../src/domain/facts/statement-facts.js';
import type { EventEnvelopeResponse } from '../../src/event-log/event-envelope.response.js';
import type { ShiftsPageResponse } from '../../src/views/shifts-page.response.js';
import { Receiver } from '../int/receiver.js';
import { openDataSource } from '../support/dossier-log.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { position } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Stands in every text that has to go, and nowhere else. */
const MARKER = 'quokkaquip';
const D = '/v1/dossiers/talks';
const GROUND = 'Regional Court, 27 O 1/26';

const SOURCES = [{ outlet: MARKER, title: `On ${MARKER}`, url: `https://gazette.example/${MARKER}`, via: [MARKER], grade: 'A1' }];

function marked(code: string, edtf: string, rest: Partial<PositionStated> = {}): DomainEvent {
  const conditions = [{ demand: 'ceasefire', text: MARKER }];
  const said = { summary: MARKER, quote: MARKER, scope: MARKER, conditions, sources: SOURCES };
  return { type: 'position.stated', data: position(code, edtf, { ...said, ...rest }) };
}

/** A receiver that answers with what it was sent, as some do. */
async function echoing(status: number): Promise<Receiver> {
  const receiver = await Receiver.start();
  receiver.answerWith((response, number) => void response.writeHead(status).end(receiver.received[number - 1]?.body));
  return receiver;
}

describe('What was redacted', () => {
  let database: TestDatabase;
  let tables: DataSource;
  let service: RunningService;
  let api: HttpClient;
  let talks: TalksOverHttp;
  let reached: Receiver;
  let broken: Receiver;
  let redacted: readonly string[] = [];
  /** Every address that shows some of it. */
  let addresses: readonly string[] = [];

  beforeAll(async () => {
    [reached, broken] = [await echoing(200), await echoing(500)];
    database = await createTestDatabase();
    tables = await openDataSource(database.url);
    service = await RunningService.start({ DATABASE_URL: database.url, WEBHOOKS_ALLOW_NETWORKS: '127.0.0.1/32', SAMPLE: 'false' });
    api = new HttpClient(service.url);
    talks = await TalksOverHttp.open(api, 'talks');
  });

  afterAll(async () => {
    reached.stop();
    broken.stop();
    await service.stop();
    await tables.destroy();
    await database.drop();
  });

  async function record(event: object): Promise<string> {
    const { status, body } = await api.post<EventEnvelopeResponse>(`${D}/events`, event);
    expect([status, body]).toEqual([201, expect.anything()]);
    return body.id;
  }

  /** Rows of any table that hold the marker, as text or as bytes, by table. */
  async function rowsWithMarker(): Promise<Record<string, number>> {
    const names = await rowsOf<{ name: string }>(
      tables,
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    );
    const found: Record<string, number> = {};
    for (const { name } of names) {
      const sql = `select count(*)::integer as rows from "${name}" t where t::text ilike $1 or t::text like $2`;
      const [hit] = await rowsOf<{ rows: number }>(tables, sql, [`%${MARKER}%`, `%${Buffer.from(MARKER).toString('hex')}%`]);
      if (hit && hit.rows > 0) found[name] = hit.rows;
    }
    return found;
  }

  async function addressesWithMarker(): Promise<string[]> {
    const bodies = await Promise.all(
      addresses.map(async (address) => {
        const accept = address.endsWith('/events') ? 'application/x-ndjson' : '*/*';
        return (await fetch(`${service.url}${address}`, { headers: { accept } })).text();
      }),
    );
    return addresses.filter((_, index) => bodies[index]?.includes(MARKER));
  }

  it('stood in the log, in the views, in feeds, exports and alerts', async () => {
    for (const { url } of [reached, broken]) {
      const events = ['shift.detected', 'shift.revised', 'shift.withdrawn', 'shift.digest', 'position.stated'];
      expect((await api.post(`${D}/webhooks`, { url, events })).status).toBe(201);
    }
    const earlier = await record({ type: 'position.stated', data: position('dialogue', '2022-03') });
    const later = await record(marked('terminated', '2022-10', { after: [{ statement: earlier, words: MARKER }] }));
    await talks.judged();
    const denial = { target: { statement: later }, aspect: 'content', by: 'ukraine', stated: '2022-11', summary: MARKER, quote: MARKER, sources: SOURCES };
    await record({ type: 'claim.denied', data: denial });
    await record({ type: 'statement.corrected', data: { statement: later, corrected: { quote: `No ${MARKER}` }, why: MARKER } });
    await record({ type: 'statement.sourced', data: { statement: later, sources: [{ outlet: MARKER, title: 'Wire' }] } });
    await record({ type: 'statement.coded', data: { statement: later, coder: MARKER, position: 'terminated', note: MARKER } });
    const point = { demand: 'talks', text: MARKER, issue: 'negotiations', position: 'diplomacy-on-conditions' };
    const held = { plan: 'formula', title: MARKER, actor: 'russia', modality: 'official', status: 'announced', completeness: 'document' };
    const plan = await record({ type: 'plan.recorded', data: { ...held, summary: MARKER, stated: '2022-11', sources: SOURCES, points: [point] } });
    const said = { stated: '2022-12', modality: 'official', summary: MARKER, reservation: MARKER, sources: SOURCES };
    const reaction = await record({ type: 'reaction.stated', data: { actor: 'ukraine', target: { plan: 'formula' }, reaction: 'reject', ...said } });
    const demand = { condition: 'ceasefire', actor: 'ukraine', kind: 'demand', text: MARKER, logic: 'all', addressees: ['russia'] };
    const reference = [{ issue: 'negotiations', position: 'dialogue' }];
    const condition = await record({ type: 'condition.recorded', data: { ...demand, refersTo: reference, stated: '2022-12', sources: SOURCES } });
    await record({ type: 'condition.resolved', data: { condition: 'ceasefire', addressee: 'russia', status: 'refused', stated: '2023', note: MARKER } });
    const ends = { from: [{ issue: 'territories' }], to: [{ issue: 'territories', position: 'frozen' }] };
    const turn = { actor: 'ukraine', kind: 'softening', ...ends, summary: MARKER, caveat: MARKER, sources: SOURCES };
    const asserted = await record({ type: 'shift.stated', data: turn });
    await talks.judged();
    redacted = [later, plan, reaction, condition, asserted];

    const shifts = (await api.get<ShiftsPageResponse>(`${D}/shifts`)).body.items;
    await eventually(() => Promise.resolve(reached.received.length), (count) => count >= 3);
    await eventually(
      () => rowsOf(tables, 'select 1 from webhook_attempt where excerpt like $1', [`%${MARKER}%`]),
      (attempts) => attempts.length >= 3,
    );
    const endpoints = (await api.get<{ items: { id: string }[] }>(`${D}/webhooks`)).body.items;
    const deliveries = await Promise.all(
      endpoints.map(async ({ id }) => {
        const { body } = await api.get<{ items: { id: string }[] }>(`${D}/webhooks/${id}/deliveries?limit=500`);
        return body.items.map((delivery) => `${D}/webhooks/${id}/deliveries/${delivery.id}`);
      }),
    );
    addresses = [
      ...['/events?limit=500', '/events', `/statements?q=${MARKER}`, '/statements', `/statements/${later}`, '/statements.csv'],
      ...['/actors/ukraine/stances', '/actors/ukraine/stances/negotiations/timeline', '/actors/ukraine', '/actors/russia'],
      ...['/actors/ukraine/stances?knownAt=12', '/actors/ukraine/stances/negotiations/timeline.csv', '/matrix.csv', '/matrix'],
      ...['/shifts?status=all', '/shifts.csv', '/shifts.atom', '/shifts.json', '/plans', '/plans/formula', '/conditions', '/worklist'],
      ...shifts.map(({ id }) => `/shifts/${id}`),
      ...redacted.map((id) => `/events/${id}`),
    ].map((path) => `${D}${path}`);
    addresses = [...addresses, ...deliveries.flat()];
    const shown = await addressesWithMarker();
    expect(shown).toEqual(expect.arrayContaining([`${D}/events`, `${D}/statements/${later}`, `${D}/shifts.atom`, `${D}/plans/formula`]));
    expect(shown).toEqual(expect.arrayContaining(deliveries.flat().slice(0, 1)));
    expect(Object.keys(await rowsWithMarker())).toEqual(
      expect.arrayContaining(['event', 'statement', 'slot_statement', 'statement_order', 'denial', 'coding', 'plan', 'reaction', 'condition', 'shift', 'webhook_delivery', 'webhook_attempt']),
    );
  }, 60_000);

  it('is in no row of any table, once an order has it removed', async () => {
    const sent = reached.received.length;
    for (const event of redacted) {
      await record({ type: 'content.redacted', data: { event, ground: GROUND, orderedBy: 'The court' } });
    }
    expect(await rowsWithMarker()).toEqual({});
    await talks.judged();
    await eventually(() => Promise.resolve(reached.received.length), (count) => count > sent);
    expect(await rowsWithMarker()).toEqual({});
  }, 60_000);

  it('is at no address, and nothing else is missing there', async () => {
    expect(await addressesWithMarker()).toEqual([]);
    const statements = await api.get<{ items: { id: string }[] }>(`${D}/statements`);
    expect(statements.body.items).toHaveLength(1);
    expect((await api.get<{ items: object[] }>(`${D}/statements?q=${MARKER}`)).body.items).toEqual([]);
  });

  it('is sent to nobody any more, also where the alert was still on its way', async () => {
    const pending = broken.received.length;
    await tables.query(`update webhook_delivery set next_attempt_at = now() where status = 'pending'`);
    await eventually(() => Promise.resolve(broken.received.length), (count) => count > pending);
    const later = broken.received.slice(pending).map(({ body }) => body);
    expect(later.filter((body) => body.includes(MARKER))).toEqual([]);
    expect(later.map((body): unknown => JSON.parse(body))).toContainEqual(
      expect.objectContaining({ type: 'position.stated', data: expect.objectContaining({ dossier: 'talks', redacted: true }) }),
    );
  }, 30_000);

  it('leaves who removed it, when and on what ground, at the place where it was', async () => {
    const [statement] = redacted;
    const gone = await api.get<{ code: string; detail: string }>(`${D}/statements/${statement}`);
    expect(gone).toMatchObject({ status: 410, body: { code: 'content-redacted' } });
    expect(gone.body.detail).toMatch(/redacted on \d{4}-\d\d-\d\dT.* ordered by The court\. Ground: Regional Court, 27 O 1\/26/);
    expect((await api.get<EventEnvelopeResponse>(`${D}/events/${statement}`)).body).toMatchObject({ id: statement, data: null });
    const { items } = (await api.get<ShiftsPageResponse>(`${D}/shifts?status=withdrawn&actor=ukraine`)).body;
    expect(items.flatMap(({ from, to }) => [from, to])).toContainEqual(expect.objectContaining({ id: statement, status: 'redacted', summary: '' }));
  });

  it('is told to whoever was told of a shift: it is withdrawn', () => {
    const withdrawn = reached.received.map(({ body }) => body).filter((body) => body.includes('"shift.withdrawn"'));
    expect(withdrawn.length).toBeGreaterThan(0);
    expect(withdrawn.filter((body) => body.includes(MARKER))).toEqual([]);
  });

  it('is not asked for among others: a redaction comes by itself', async () => {
    const [event] = redacted;
    const line = { type: 'content.redacted', data: { event, ground: GROUND } };
    const { status, body } = await api.post<{ errors: object[] }>(`${D}/events/batch`, [line]);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/1/type' })]]);
  });

  it('is not in the service’s log, nor is what the database refused', async () => {
    await tables.query(`alter table statement add constraint unwanted check (data->>'summary' not like '%refuse%') not valid`);
    const refused = marked('dialogue', '2023-01', { summary: `refuse ${MARKER}` });
    const { status, body } = await api.post<{ code: string }>(`${D}/events`, refused);
    await tables.query('alter table statement drop constraint unwanted');
    expect([status, body.code]).toEqual([503, 'projection-failed']);
    await eventually(() => Promise.resolve(service.output), (output) => output.includes('unwanted'));
    expect(service.output).not.toContain(MARKER);
  });
});
