import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import type { EventEnvelopeResponse } from '../../src/event-log/event-envelope.response.js';
import type { ShiftResponse } from '../../src/projections/shift.response.js';
import type { ShiftsPageResponse } from '../../src/views/shifts-page.response.js';
import type { StancesResponse } from '../../src/views/stances.response.js';
import type { TimelineResponse } from '../../src/views/timeline.response.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface Alert {
  readonly type: string;
  readonly data: { readonly shift: ShiftResponse };
}

const D = '/v1/dossiers/harbour';
const RECEIVER = fileURLToPath(new URL('../../docs/examples/receiver.mjs', import.meta.url));

function statement(position: string, stated: string): object {
  const source = { outlet: 'Harbour Gazette', title: 'Council on the terminal', grade: 'B2' };
  return {
    type: 'position.stated',
    data: { actor: 'council', issue: 'terminal', position, modality: 'official', stated, summary: `Says: ${position}.`, sources: [source] },
  };
}

/** The README's tour, over real HTTP against the built service and a real receiver. */
describe('The tour', () => {
  let database: TestDatabase;
  let service: RunningService;
  let api: HttpClient;
  const alerts: { headers: Record<string, string>; body: string }[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      alerts.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() });
      response.writeHead(204).end();
    });
  });
  let secret = '';
  let endpoint = '';

  beforeAll(async () => {
    await once(receiver.listen(0, '127.0.0.1'), 'listening');
    database = await createTestDatabase();
    service = await RunningService.start({ DATABASE_URL: database.url, WEBHOOKS_ALLOW_NETWORKS: '127.0.0.1/32' });
    api = new HttpClient(service.url);
  });

  afterAll(async () => {
    receiver.close();
    await service.stop();
    await database.drop();
  });

  it('opens a dossier with an actor and an issue', async () => {
    expect((await api.post('/v1/dossiers', { slug: 'harbour', title: 'The new terminal' })).status).toBe(201);
    const lines = [
      { type: 'actor.registered', data: { actor: 'council', name: 'City council', kind: 'government' } },
      {
        type: 'issue.defined',
        data: {
          issue: 'terminal',
          title: 'The new terminal',
          scale: {
            orientation: 'bipolar',
            poles: { low: 'No terminal', high: 'Full build' },
            positions: [
              { code: 'rejects', label: 'Rejects it', value: 0 },
              { code: 'smaller', label: 'Wants a smaller one', value: 50 },
              { code: 'supports', label: 'Supports it', value: 100 },
            ],
          },
        },
      },
      statement('supports', '2026-03-02'),
    ];
    const answer = await api.post(`${D}/events/batch`, lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(answer).toMatchObject({ status: 201, body: { accepted: 3, duplicates: 0, failed: 0, firstSequence: 2, lastSequence: 4 } });
  });

  it('registers a webhook and shows its secret once', async () => {
    const { port } = receiver.address() as AddressInfo;
    const made = await api.post<{ id: string; secret: string }>(`${D}/webhooks`, { url: `http://127.0.0.1:${port}/alerts` });
    expect(made.status).toBe(201);
    ({ id: endpoint, secret } = made.body);
    expect(secret).toMatch(/^whsec_/);
    expect(JSON.stringify((await api.get(`${D}/webhooks`)).body)).not.toContain(secret);
  });

  it('detects a shift when a statement contradicts an earlier one, with both side by side', async () => {
    const stated = await api.post<EventEnvelopeResponse>(`${D}/events`, statement('rejects', '2026-11-20'));
    expect(stated).toMatchObject({ status: 201, body: { type: 'position.stated', version: 1 } });
    const page = await eventually(() => api.get<ShiftsPageResponse>(`${D}/shifts`), ({ body }) => body.items.length > 0);
    expect(page.body.items).toMatchObject([
      {
        kind: 'reversal',
        direction: 'down',
        magnitude: 100,
        basis: 'computed',
        from: { position: { code: 'supports' }, stated: { edtf: '2026-03-02' }, sources: [{ outlet: 'Harbour Gazette' }] },
        to: { position: { code: 'rejects' }, id: stated.body.id },
      },
    ]);
  });

  it('delivers one alert that the Standard Webhooks library verifies', async () => {
    await eventually(() => Promise.resolve(alerts.length), (count) => count > 0);
    const [alert] = alerts;
    const verified = new Webhook(secret).verify(alert?.body ?? '', alert?.headers ?? {}) as Alert;
    expect(verified).toMatchObject({ type: 'shift.detected', data: { shift: { kind: 'reversal', actor: { slug: 'council' } } } });
    expect(() => new Webhook(secret).verify(`${alert?.body} `, alert?.headers ?? {})).toThrow();
    const deliveries = await eventually(
      () => api.get<{ items: { status: string }[] }>(`${D}/webhooks/${endpoint}/deliveries`),
      ({ body }) => body.items[0]?.status === 'delivered',
    );
    expect(deliveries.body.items).toHaveLength(1);
    expect(alerts).toHaveLength(1);
  });

  it('answers what was held then, and what was known then', async () => {
    const headline = async (query: string): Promise<string | undefined> => {
      const { body } = await api.get<StancesResponse>(`${D}/actors/council/stances${query}`);
      return body.items[0]?.slots.line?.statement.position?.code;
    };
    expect(await headline('')).toBe('rejects');
    expect(await headline('?asOf=2026-06-01')).toBe('supports');
    expect(await headline('?knownAt=4')).toBe('supports');
    expect(await headline('?asOf=2026-01-01')).toBeUndefined();
    const { body } = await api.get<TimelineResponse>(`${D}/actors/council/stances/terminal/timeline`);
    expect(body.items.map((item) => item.kind)).toEqual(['statement', 'statement', 'shift']);
  });

  it('withdraws the shift when its evidence is retracted, and tells whom it alerted', async () => {
    const [shift] = (await api.get<ShiftsPageResponse>(`${D}/shifts`)).body.items;
    const retraction = { type: 'statement.retracted', data: { statement: shift?.to?.id, why: 'The Gazette corrected itself.' } };
    expect((await api.post(`${D}/events`, retraction)).status).toBe(201);
    await eventually(() => api.get<ShiftsPageResponse>(`${D}/shifts`), ({ body }) => body.items.length === 0);
    const withdrawn = await api.get<ShiftsPageResponse>(`${D}/shifts?status=withdrawn`);
    expect(withdrawn.body.items).toMatchObject([{ id: shift?.id, status: 'withdrawn', to: { status: 'retracted' } }]);
    await eventually(() => Promise.resolve(alerts.length), (count) => count === 2);
    expect(JSON.parse(alerts[1]?.body ?? '')).toMatchObject({ type: 'shift.withdrawn' });
  });

  it('has an example receiver that verifies what it prints', async () => {
    const child = spawn(process.execPath, [RECEIVER, '0', secret], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const lines: string[] = [];
      createInterface(child.stdout).on('line', (line) => lines.push(line));
      const address = await eventually(() => Promise.resolve(/http:\/\/\S+/.exec(lines.join('\n'))?.[0]), (url) => url !== undefined);
      const [alert] = alerts;
      const send = (body: string): Promise<Response> => fetch(address ?? '', { method: 'POST', body, headers: signed(alert?.headers ?? {}) });
      expect((await send(alert?.body ?? '')).status).toBe(204);
      expect((await send('{"type":"forged"}')).status).toBe(401);
      expect(lines.join('\n')).toContain('reversal');
    } finally {
      child.kill();
    }
  });
});

function signed(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('webhook-')));
}
