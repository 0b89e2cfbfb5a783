import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, get, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { OpenReadings } from './open-readings.js';

const ASKED = { method: 'GET', route: '/v1/dossiers/:dossier/events', dossier: 'talks', authorization: undefined };
/** More than one look at the keys. */
const A_WHILE = 3_500;

describe('The answers whose keys are looked at again', () => {
  let server: Server | undefined;
  let readings: OpenReadings | undefined;

  afterEach(async () => {
    readings?.stop();
    server?.closeAllConnections();
    if (server) await once(server.close(), 'close');
  });

  /** An answer whose client may be gone before anybody has looked up its key. */
  async function answering(clientLeaves: boolean): Promise<ServerResponse> {
    server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const client = get({ host: '127.0.0.1', port });
    client.on('error', () => undefined);
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    if (clientLeaves) {
      client.destroy();
      await once(response, 'close');
    }
    return response;
  }

  async function looksAt(response: ServerResponse): Promise<number> {
    let looks = 0;
    readings = new OpenReadings(() => Promise.resolve((looks += 1)));
    readings.add(ASKED, response);
    readings.watch();
    await setTimeout(A_WHILE);
    return looks;
  }

  it('are those that are still being sent', async () => {
    expect(await looksAt(await answering(false))).toBeGreaterThan(0);
  });

  it('are not those whose client left before its key was found', async () => {
    expect(await looksAt(await answering(true))).toBe(0);
  });
});
