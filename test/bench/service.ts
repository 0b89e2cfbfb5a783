import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = resolve('dist/src/main.js');
const READY = /Palinode is ready at (http:\/\/[^\s",]+)/;

/** The built service as a process of its own, on a free port of loopback. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws Error with what it printed, when the service ends before it is ready */
export async function startService(databaseUrl: string): Promise<Service> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: '0', DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const printed: string[] = [];
  const url = await new Promise<string>((found, failed) => {
    createInterface(child.stdout).on('line', (line) => {
      printed.push(line);
      const at = READY.exec(line)?.[1];
      if (at !== undefined) found(at);
    });
    void exited.then(([code]) => failed(new Error(`The service ended with ${String(code)}:\n${printed.join('\n')}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
