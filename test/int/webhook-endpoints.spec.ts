import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { rowsOf } from '../../src/database/queries.js';
import type { AlertsDesk } from './alerts-desk.js';
import type { Receiver } from './receiver.js';
import { suiteDesk } from './suite-desk.js';

let desk: AlertsDesk;
let receiver: Receiver;

suiteDesk((opened) => ({ desk, receiver } = opened));

describe('an endpoint', () => {
  it('keeps its secret and its headers sealed', async () => {
    const { id, secret } = await desk.subscribe(receiver.url, { headers: { Authorization: 'Bearer hidden-token' } });
    const [row] = await rowsOf<{ secret_sealed: Buffer; headers_sealed: Buffer }>(
      desk.dataSource,
      'select * from webhook_endpoint where endpoint_id = $1',
      [id],
    );
    const sealed = Buffer.concat([row?.secret_sealed ?? Buffer.alloc(0), row?.headers_sealed ?? Buffer.alloc(0)]);
    expect(sealed.length).toBeGreaterThan(80);
    const stored = JSON.stringify(row) + sealed.toString('latin1');
    expect(stored).not.toContain('hidden-token');
    expect(stored).not.toContain(secret.slice(6));
    expect(await desk.registry.get(desk.dossier.dossierId, id)).toMatchObject({ headerNames: ['authorization'] });
  });

  it('cannot be made or moved to an address that is not public', async () => {
    const { id } = await desk.subscribe(receiver.url);
    for (const url of ['http://10.0.0.1/', 'http://0x7f.1/', 'ftp://example.com/']) {
      await expect(desk.subscribe(url)).rejects.toMatchObject({ code: 'webhook-url-refused' });
      await expect(desk.registry.patch(desk.dossier.dossierId, id, { url })).rejects.toMatchObject({
        code: 'webhook-url-refused',
      });
    }
    expect((await desk.registry.get(desk.dossier.dossierId, id)).url).toBe(receiver.url);
  });

  it('is told which setting would open such an address: when it is made, moved, tested and sent to', async () => {
    const { dossierId, slug } = desk.dossier;
    const { id } = await desk.subscribe(receiver.url);
    const url = 'http://10.0.0.1/';
    const detail =
      'The host 10.0.0.1 leads to an address that is not public, so nothing is sent there; ' +
      'an operator can open exact networks with WEBHOOKS_ALLOW_NETWORKS.';
    const refusal = { code: 'webhook-url-refused', faults: [{ pointer: '/url', detail }] };
    await expect(desk.subscribe(url)).rejects.toMatchObject(refusal);
    await expect(desk.registry.patch(dossierId, id, { url })).rejects.toMatchObject(refusal);

    // As if the operator had closed the network since.
    await desk.dataSource.query('update webhook_endpoint set url = $1 where endpoint_id = $2', [url, id]);
    await expect(desk.sendTest.send(slug, dossierId, id)).rejects.toMatchObject(refusal);
    await desk.detect();
    await desk.follow();
    await desk.send();
    expect(await desk.deliveries(id)).toMatchObject([
      { status: 'pending', attempts: [{ status: null, failure: detail }] },
    ]);
  });

  it('cannot ask for actors and issues that the dossier does not have, neither when made nor later', async () => {
    const { dossierId } = desk.dossier;
    const filter = { actors: ['ukraine', 'ZZ'], issues: ['negotiatons'] };
    const refusal = {
      code: 'validation-failed',
      faults: [
        {
          pointer: '/filter/actors/1',
          detail: 'This dossier has no actor “ZZ”: register it first, or check the spelling.',
        },
        {
          pointer: '/filter/issues/0',
          detail: 'This dossier has no issue “negotiatons”: define it first, or check the spelling.',
        },
      ],
    };
    await expect(desk.subscribe(receiver.url, { filter })).rejects.toMatchObject(refusal);
    expect(await desk.registry.list(dossierId, null, 10)).toEqual([]);

    const { id } = await desk.subscribe(receiver.url, { filter: { actors: ['russia'], issues: ['negotiations'] } });
    await expect(desk.registry.patch(dossierId, id, { filter })).rejects.toMatchObject(refusal);
    expect((await desk.registry.get(dossierId, id)).filter).toEqual({ actors: ['russia'], issues: ['negotiations'] });
  });

  it('keeps what its owner chose, and may change all of it but the kind of signature', async () => {
    const { dossierId } = desk.dossier;
    const chosen = {
      rateLimit: 30,
      maxInFlight: 5,
      payload: 'thin',
      format: 'slack',
      delivery: 'weekly',
      timeZone: 'Europe/Kyiv',
      settings: { foldWithin: 0, alertClasses: { silence: 'alert' } },
    } as const;
    const { id } = await desk.subscribe(receiver.url, chosen);
    expect(await desk.registry.get(dossierId, id)).toMatchObject(chosen);

    const { id: plain } = await desk.subscribe(receiver.url);
    expect(await desk.registry.get(dossierId, plain)).toMatchObject({
      rateLimit: null,
      maxInFlight: 2,
      payload: 'full',
      format: 'standard',
      signature: 'hmac',
      delivery: 'immediate',
      timeZone: 'UTC',
      settings: {},
      failures: 0,
    });
    expect(await desk.registry.patch(dossierId, plain, chosen)).toMatchObject(chosen);
    expect(await desk.registry.patch(dossierId, plain, { rateLimit: null, settings: {} })).toMatchObject({
      ...chosen,
      rateLimit: null,
      settings: {},
    });
  });

  it('lives in a time zone that there is', async () => {
    const { dossierId } = desk.dossier;
    const refusal = {
      code: 'validation-failed',
      faults: [{ pointer: '/timeZone', detail: 'This is no time zone: write its IANA name, e.g. Europe/Kyiv or UTC.' }],
    };
    await expect(desk.subscribe(receiver.url, { timeZone: 'Mars/Olympus' })).rejects.toMatchObject(refusal);
    const { id } = await desk.subscribe(receiver.url);
    await expect(desk.registry.patch(dossierId, id, { timeZone: 'UTC+3' })).rejects.toMatchObject(refusal);
    expect((await desk.registry.get(dossierId, id)).timeZone).toBe('UTC');
  });

  it('answers a test at once, whether it is enabled or not', async () => {
    const { id, secret } = await desk.subscribe(receiver.url, { enabled: false });
    const { slug, dossierId } = desk.dossier;
    expect(await desk.sendTest.send(slug, dossierId, id)).toMatchObject({ kind: 'answered', status: 204 });
    const [ping] = receiver.received;
    expect(new Webhook(secret).verify(ping?.body ?? '', ping?.headers as Record<string, string>)).toMatchObject({
      type: 'webhook.ping',
      data: { dossier: slug, endpoint: id },
    });
  });

  it('changes what a patch names and nothing else', async () => {
    const { id } = await desk.subscribe(receiver.url, { description: 'Desk', filter: { actors: ['ukraine'] } });
    const patched = await desk.registry.patch(desk.dossier.dossierId, id, {
      enabled: false,
      filter: { issues: ['negotiations'] },
    });
    expect(patched).toMatchObject({
      description: 'Desk',
      url: receiver.url,
      filter: { issues: ['negotiations'] },
      enabled: false,
      disabledReason: 'by-owner',
    });
    expect(patched.filter).not.toHaveProperty('actors');
  });

  it('is of one dossier and goes with its deliveries', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    await expect(desk.registry.get(desk.dossier.dossierId + 1, id)).rejects.toMatchObject({
      code: 'endpoint-not-found',
    });
    await expect(desk.registry.get(desk.dossier.dossierId, 'nonsense')).rejects.toMatchObject({
      code: 'endpoint-not-found',
    });
    await desk.registry.delete(desk.dossier.dossierId, id);
    await expect(desk.registry.get(desk.dossier.dossierId, id)).rejects.toMatchObject({ code: 'endpoint-not-found' });
    expect(await desk.dataSource.query('select 1 from webhook_delivery where endpoint_id = $1', [id])).toEqual([]);
  });
});
