import { once } from 'node:events';
import { createServer } from 'node:net';

/** The service cannot listen where it was told to. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/**
 * Tries the place out, so that whoever chose a wrong one learns it before a database is made.
 * @throws CannotListen that says why, and what to set instead
 */
export async function tryPlace(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    throw new CannotListen(reason(host, port, error), { cause: error });
  }
  server.close();
  await once(server, 'close');
}

function reason(host: string, port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} needs more rights than this user has. Choose one from 1024 up: PORT=3001 npm start`;
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
      return `HOST=${host} is no address of this machine. Write 127.0.0.1 for this machine alone, or 0.0.0.0 for every network.`;
    default:
      return `Cannot listen at ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
