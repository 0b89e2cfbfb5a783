import { describe, expect, it } from '@jest/globals';
import { AddressGuard } from './address-guard.js';
import { networks } from './public-address.js';
import { RefusedAddressError } from './refused-address.error.js';

const PUBLIC = '93.184.215.14';

/** A guard over a name service that knows these names. */
function guardKnowing(names: Record<string, string[]>, opened: string[] = []): AddressGuard {
  const resolver = (name: string): Promise<string[]> => {
    const answers = names[name];
    return answers === undefined ? Promise.reject(new Error('ENOTFOUND')) : Promise.resolve(answers);
  };
  return new AddressGuard(resolver, networks(opened));
}

describe('the address guard', () => {
  it('gives the first of only public addresses', async () => {
    const guard = guardKnowing({ 'hooks.example': [PUBLIC, '2606:4700::1111'] });
    await expect(guard.vet('hooks.example')).resolves.toBe(PUBLIC);
  });

  it('refuses a name that leads to loopback', async () => {
    await expect(guardKnowing({ 'local.example': ['127.0.0.1'] }).vet('local.example')).rejects.toThrow(
      RefusedAddressError,
    );
  });

  it('refuses a name with a public and a private address, in either order', async () => {
    const guard = guardKnowing({ a: [PUBLIC, '10.0.0.1'], b: ['fd00::1', PUBLIC] });
    await expect(guard.vet('a')).rejects.toThrow('not public');
    await expect(guard.vet('b')).rejects.toThrow('not public');
  });

  it('does not tell where the name led', async () => {
    const refusal = await guardKnowing({ a: ['10.20.30.40'] })
      .vet('a')
      .catch(String);
    expect(refusal).toContain('not public');
    expect(refusal).not.toContain('10.20.30.40');
  });

  it('says which setting opens a network, where one could', async () => {
    const guard = guardKnowing({ local: ['10.0.0.1'], disguised: ['0177.0.0.1'], unknown: [] });
    for (const host of ['local', '127.0.0.1', '::1']) {
      await expect(guard.vet(host)).rejects.toThrow('an operator can open exact networks with WEBHOOKS_ALLOW_NETWORKS');
    }
    for (const host of ['disguised', 'unknown', 'missing']) {
      await expect(guard.vet(host)).rejects.not.toThrow('WEBHOOKS_ALLOW_NETWORKS');
    }
  });

  it('vets literal addresses without asking the resolver', async () => {
    const guard = guardKnowing({});
    await expect(guard.vet(PUBLIC)).resolves.toBe(PUBLIC);
    await expect(guard.vet('127.0.0.1')).rejects.toThrow('not public');
    await expect(guard.vet('::1')).rejects.toThrow('not public');
  });

  it('refuses a name without an address', async () => {
    await expect(guardKnowing({ empty: [] }).vet('empty')).rejects.toThrow('does not resolve');
    await expect(guardKnowing({}).vet('unknown')).rejects.toThrow('could not be resolved');
  });

  it('refuses what a resolver answers in a disguise', async () => {
    const guard = guardKnowing({ a: ['::ffff:93.184.215.14'], b: ['0177.0.0.1'] }, ['127.0.0.0/8']);
    await expect(guard.vet('a')).rejects.toThrow(RefusedAddressError);
    await expect(guard.vet('b')).rejects.toThrow(RefusedAddressError);
  });

  it('lets through what the operator opened, and nothing beside it', async () => {
    const guard = guardKnowing({ localhost: ['127.0.0.1'], both: ['127.0.0.1', '::1'] }, ['127.0.0.0/8']);
    await expect(guard.vet('localhost')).resolves.toBe('127.0.0.1');
    await expect(guard.vet('both')).rejects.toThrow(RefusedAddressError);
  });

  it('keeps nobody who gives a URL waiting for a name service that hangs', async () => {
    const hanging = new AddressGuard(() => new Promise(() => undefined), [], 20);
    await expect(hanging.vetUrl('https://hooks.example/')).rejects.toThrow('hooks.example was not resolved within 20 ms');
    await expect(hanging.vetUrl('https://hooks.example/')).rejects.toThrow(RefusedAddressError);
  });

  it('vets a URL as a whole', async () => {
    const guard = guardKnowing({ 'hooks.example': [PUBLIC] });
    await expect(guard.vetUrl('https://hooks.example/x')).resolves.toMatchObject({ host: 'hooks.example' });
    await expect(guard.vetUrl('https://[::ffff:7f00:1]/')).rejects.toThrow('not public');
    await expect(guard.vetUrl('http://0x7f000001/')).rejects.toThrow('plain decimal');
  });
});
