import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CreateEndpointDto } from '../../src/alerts/endpoints/endpoint.dto.js';
import type { CreatedEndpointResponse } from '../../src/alerts/endpoints/endpoint.response.js';
import { newSigningSecret, signatureOf } from '../../src/alerts/sending/signature.js';
import { type ReceivedAlert, Receiver } from '../int/receiver.js';
import { eventually } from '../support/http-client.js';
import { RunningRecipe, runScript } from '../support/recipe.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

const RECIPES = [
  { name: 'Node.js, with a shared secret', program: process.execPath, example: 'receiver.mjs', signature: 'hmac' },
  { name: 'Node.js, with a public key', program: process.execPath, example: 'receiver.mjs', signature: 'ed25519' },
  { name: 'Python, with a shared secret', program: 'python3', example: 'receiver.py', signature: 'hmac' },
] as const;

describe('The recipes for receivers', () => {
  const suite = suiteService({ WEBHOOKS_ALLOW_NETWORKS: '127.0.0.1/32' });
  const folder = mkdtempSync(join(tmpdir(), 'palinode-recipes-'));
  const running = new Map<string, { readonly recipe: RunningRecipe; readonly key: string; readonly endpoint: string }>();
  let talks: TalksOverHttp;
  let kept: Receiver;
  /** Of the endpoint whose alerts are kept: its secret at first, and the public key that it was rotated to. */
  const keys = { before: '', now: '' };

  async function subscribe(url: string, signature: NonNullable<CreateEndpointDto['signature']>): Promise<CreatedEndpointResponse> {
    return (await suite.api.post<CreatedEndpointResponse>(`${talks.path}/webhooks`, { url, signature })).body;
  }

  beforeAll(async () => {
    talks = await TalksOverHttp.open(suite.api, 'recipes');
    kept = await Receiver.start();
    for (const { name, program, example, signature } of RECIPES) {
      // Its address is known once it runs, and it runs with the key that the endpoint shows.
      const { id: endpoint, secret, publicKey } = await subscribe(kept.url, signature);
      const key = secret ?? publicKey ?? '';
      const recipe = await RunningRecipe.start(program, example, key);
      running.set(name, { recipe, key, endpoint });
      const moved = await suite.api.send('PATCH', `${talks.path}/webhooks/${endpoint}`, JSON.stringify({ url: recipe.url }), {
        'content-type': 'application/json',
      });
      if (moved.status !== 200) throw new Error(`The endpoint was not moved to the recipe: ${JSON.stringify(moved.body)}`);
    }
    const { id, secret } = await subscribe(kept.url, 'hmac');
    const rotated = await suite.api.post<CreatedEndpointResponse>(`${talks.path}/webhooks/${id}/rotate-secret`, { signature: 'ed25519' });
    Object.assign(keys, { before: secret, now: rotated.body.publicKey });

    await talks.record({ type: 'position.stated', data: position('dialogue', '2024-01') });
    await talks.judged();
    await suite.api.post(`${talks.path}/events`, { type: 'position.stated', data: position('terminated', '2024-06') });
  });

  afterAll(async () => {
    for (const { recipe } of running.values()) await recipe.stop();
    kept.stop();
    rmSync(folder, { recursive: true });
  });

  function started(name: string) {
    const found = running.get(name);
    if (!found) throw new Error(`The recipe for ${name} was not started.`);
    return found;
  }

  async function keptAlert(): Promise<ReceivedAlert> {
    const [alert] = await eventually(() => Promise.resolve(kept.received), (received) => received.length > 0);
    if (!alert) throw new Error('No alert was kept.');
    return alert;
  }

  describe.each(RECIPES)('for $name', ({ name, signature }) => {
    it('verifies a real alert and says so, and the delivery succeeds', async () => {
      const { recipe, endpoint } = started(name);
      await eventually(() => Promise.resolve(recipe.output), (output) => output.includes('verified shift.detected'));
      await eventually(
        () => suite.api.get<{ items: { status: string }[] }>(`${talks.path}/webhooks/${endpoint}/deliveries`),
        ({ body }) => body.items.length === 1 && body.items[0]?.status === 'delivered',
      );
    });

    it('refuses what is not signed, signed by another, or signed for another body', async () => {
      const { recipe } = started(name);
      const { headers, body } = await keptAlert();
      const send = async (given: Record<string, string>): Promise<number> =>
        (await fetch(recipe.url, { method: 'POST', body, headers: given })).status;
      expect(await send({})).toBe(401);
      expect(await send(webhookHeaders(headers))).toBe(401);
      expect(await send({ ...webhookHeaders(headers), 'webhook-signature': 'v1, v1a, v1,AAAA v1a,AAAA v2 ,' })).toBe(401);
    });

    if (signature === 'ed25519') return;

    it('takes one good signature among several, of whole and fresh messages alone', async () => {
      const { recipe, key } = started(name);
      const body = Buffer.from('{"type":"webhook.ping","data":{"words":"“Ні” 👩🏽‍⚖️\u2028"}}');
      const send = async (secrets: readonly string[], ageSeconds: number, sent = body): Promise<number> => {
        const timestamp = Math.floor(Date.now() / 1_000) - ageSeconds;
        const headers = {
          'webhook-id': 'msg_1',
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signatureOf(secrets, 'msg_1', timestamp, body),
        };
        return (await fetch(recipe.url, { method: 'POST', body: new Uint8Array(sent), headers })).status;
      };
      const [other, asymmetric] = [newSigningSecret('hmac').secret, newSigningSecret('ed25519').secret];
      expect(await send([key], 0)).toBe(204);
      expect(await send([other, asymmetric, key], 0)).toBe(204);
      expect(await send([other, asymmetric], 0)).toBe(401);
      expect(await send([key], 0, Buffer.concat([body, Buffer.from(' ')]))).toBe(401);
      expect(await send([key], 600)).toBe(401);
      expect(await send([key], -600)).toBe(401);
    });

    it('can be tried out with curl and openssl', async () => {
      const { recipe, key } = started(name);
      const body = '{"type":"webhook.ping","data":{"words":"“Ні”"}}';
      expect(await runScript('send.sh', recipe.url, key, body)).toMatchObject({ code: 0, out: 'the receiver answered 204\n' });
      const stranger = newSigningSecret('hmac').secret;
      expect(await runScript('send.sh', recipe.url, stranger, body)).toMatchObject({ out: 'the receiver answered 401\n' });
    });
  });

  describe('for verifying by hand', () => {
    /** The alert's files, as somebody keeps them. */
    function keptAs(name: string, { headers }: ReceivedAlert, body: string): [string, string] {
      const files: [string, string] = [join(folder, `${name}.headers`), join(folder, `${name}.body`)];
      const lines = Object.entries(headers).map(([header, value]) => `${header.replace('webhook', 'Webhook')}: ${String(value)}\r\n`);
      writeFileSync(files[0], `POST /hook HTTP/1.1\r\n${lines.join('')}`);
      writeFileSync(files[1], body);
      return files;
    }

    it('verifies a real alert by the secret before a rotation, and by the public key after it', async () => {
      const alert = await keptAlert();
      expect(String(alert.headers['webhook-signature'])).toMatch(/^v1a,\S+ v1,\S+$/);
      const files = keptAs('alert', alert, alert.body);
      for (const key of [keys.before, keys.now]) {
        expect(await runScript('verify.sh', key, ...files)).toMatchObject({ code: 0, out: expect.stringMatching(/^verified: sent \d+ seconds ago\n$/) });
      }
    });

    it('refuses another body and other keys', async () => {
      const alert = await keptAlert();
      const files = keptAs('forged', alert, `${alert.body} `);
      const refusal = { code: 1, err: 'refused: no signature is by this key\n' };
      for (const key of [keys.before, keys.now]) expect(await runScript('verify.sh', key, ...files)).toMatchObject(refusal);
      const { secret, publicKey } = newSigningSecret('ed25519');
      for (const key of [newSigningSecret('hmac').secret, publicKey ?? '', secret]) {
        expect(await runScript('verify.sh', key, ...keptAs('alert', alert, alert.body))).toMatchObject(refusal);
      }
    });
  });
});

function webhookHeaders(headers: ReceivedAlert['headers']): Record<string, string> {
  const ours = Object.entries(headers).filter(([name]) => name.startsWith('webhook-'));
  return Object.fromEntries(ours.map(([name, value]) => [name, String(value)]));
}
