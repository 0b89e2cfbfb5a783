import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { pruneDeliveries } from '../../src/alerts/deliveries/prune-deliveries.js';
import type { AlertsDesk } from './alerts-desk.js';
import type { Receiver } from './receiver.js';
import { suiteDesk } from './suite-desk.js';

let desk: AlertsDesk;
let receiver: Receiver;

suiteDesk((opened) => ({ desk, receiver } = opened));

/** What the receiver got last, with its signatures. */
async function alerted() {
  await desk.detect();
  await desk.follow();
  await desk.send();
  return last();
}

function last() {
  const { body = '', headers = {} } = receiver.received.at(-1) ?? {};
  const text = (name: string): string => String(headers[name]);
  return { body, headers: headers as Record<string, string>, id: text('webhook-id'), at: text('webhook-timestamp'), signatures: text('webhook-signature').split(' ') };
}

const satisfies = (secret: string, { body, headers }: ReturnType<typeof last>): boolean => {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

/** Whether an ed25519 signature of the message is by the holder of the key. */
function isBy(publicKey: string, { id, at, body, signatures }: ReturnType<typeof last>): boolean {
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64');
  const key = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]), format: 'der', type: 'spki' });
  return signatures
    .filter((signature) => signature.startsWith('v1a,'))
    .some((signature) => verify(null, Buffer.from(`${id}.${at}.${body}`), key, Buffer.from(signature.slice(4), 'base64')));
}

describe('rotating a secret', () => {
  it('lets both sign for the hours of grace, the new one first, in alerts and pings', async () => {
    const { dossierId, slug } = desk.dossier;
    const { id, secret: old } = await desk.subscribe(receiver.url);
    const { secret, endpoint } = await desk.rotation.rotate(dossierId, id, { graceHours: 1 });
    expect(secret).toMatch(/^whsec_/);
    expect(secret).not.toBe(old);
    const grace = Number(endpoint.previousSecretUntil) - endpoint.updatedAt.getTime();
    expect(grace).toBe(3_600_000);
    const alert = await alerted();
    expect(alert.signatures).toHaveLength(2);
    expect([satisfies(old, alert), satisfies(secret ?? '', alert)]).toEqual([true, true]);
    expect(new Webhook(secret ?? '').sign(alert.id, new Date(Number(alert.at) * 1_000), alert.body)).toBe(alert.signatures[0]);
    await desk.sendTest.send(slug, dossierId, id);
    expect(last().signatures).toHaveLength(2);

    await desk.dataSource.query('update webhook_endpoint set previous_secret_until = now() where endpoint_id = $1', [id]);
    const later = await alerted();
    expect([satisfies(old, later), satisfies(secret ?? '', later)]).toEqual([false, true]);
    await desk.sendTest.send(slug, dossierId, id);
    expect(last().signatures).toHaveLength(1);

    await pruneDeliveries(desk.dataSource, dossierId, () => false);
    const [row] = await desk.dataSource.query('select previous_secret_sealed as kept from webhook_endpoint where endpoint_id = $1', [id]);
    expect(row).toEqual({ kept: null });
  });

  it('without grace makes the old one void at once; again within the grace, two count and never three', async () => {
    const { dossierId } = desk.dossier;
    const { id, secret: first } = await desk.subscribe(receiver.url);
    const { secret: second } = await desk.rotation.rotate(dossierId, id, { graceHours: 0 });
    const alert = await alerted();
    expect([satisfies(first, alert), satisfies(second ?? '', alert)]).toEqual([false, true]);
    expect(alert.signatures).toHaveLength(1);

    const { secret: third } = await desk.rotation.rotate(dossierId, id, {});
    const { secret: fourth } = await desk.rotation.rotate(dossierId, id, {});
    const later = await alerted();
    expect(later.signatures).toHaveLength(2);
    expect([second, third, fourth].map((secret) => satisfies(secret ?? '', later))).toEqual([false, true, true]);
  });

  it('may change what signs: a public key verifies, and no secret is shown', async () => {
    const { dossierId } = desk.dossier;
    const { id, secret: old } = await desk.subscribe(receiver.url);
    const { secret, endpoint } = await desk.rotation.rotate(dossierId, id, { signature: 'ed25519' });
    expect(secret).toBeNull();
    expect(endpoint).toMatchObject({ signature: 'ed25519', publicKey: expect.stringMatching(/^whpk_[A-Za-z0-9+/]{43}=$/) });
    const alert = await alerted();
    expect(satisfies(old, alert)).toBe(true);
    expect(isBy(endpoint.publicKey ?? '', alert)).toBe(true);
    expect(isBy(endpoint.publicKey ?? '', { ...alert, body: `${alert.body} ` })).toBe(false);
  });

  it('by several at once tells each its own key, of which the last two count', async () => {
    const { dossierId } = desk.dossier;
    const { id } = await desk.subscribe(receiver.url);
    const rotations = Array.from({ length: 6 }, () => desk.rotation.rotate(dossierId, id, { signature: 'ed25519' }));
    const publicKeys = (await Promise.all(rotations)).map(({ endpoint }) => endpoint.publicKey ?? '');
    expect(new Set(publicKeys).size).toBe(6);
    const alert = await alerted();
    expect(alert.signatures).toHaveLength(2);
    expect(publicKeys.filter((publicKey) => isBy(publicKey, alert))).toHaveLength(2);
    const { publicKey } = await desk.registry.get(dossierId, id);
    expect(isBy(publicKey ?? '', { ...alert, signatures: alert.signatures.slice(0, 1) })).toBe(true);
  });

  it('is of an endpoint that there is', async () => {
    await expect(desk.rotation.rotate(desk.dossier.dossierId, 'nonsense', {})).rejects.toMatchObject({ code: 'endpoint-not-found' });
  });
});

describe('an endpoint with an ed25519 signature', () => {
  it('shows its public key, and nothing that signs', async () => {
    const { endpoint, secret } = await desk.registry.create(desk.dossier.dossierId, { url: receiver.url, signature: 'ed25519' });
    expect(secret).toBeNull();
    const alert = await alerted();
    expect(alert.signatures).toEqual([expect.stringMatching(/^v1a,/)]);
    expect(isBy(endpoint.publicKey ?? '', alert)).toBe(true);
  });
});
