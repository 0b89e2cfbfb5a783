import { spawn } from 'node:child_process';
import { messageOf } from './embedded-postgres.error.js';
import type { ServerUser } from './server-user.js';

export interface CommandOutcome {
  /** Null when it was not even started, or ended by a signal. */
  readonly code: number | null;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/** Of our environment, what PostgreSQL needs: neither our secrets nor any `PG…` that would change its ways. */
const PASSED_ON = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** The environment PostgreSQL's programs run in; messages in English, since some of them are read. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const passedOn = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(passedOn), LC_ALL: 'C', TZ: 'UTC' };
}

/** The part of spawn's options that makes a process run as that user. */
export function identity(user: ServerUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/**
 * Runs a program to its end as the server's user.
 *
 * @param options `cwd`: where it runs; `input`: its standard input
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly user: ServerUser | null; readonly cwd: string; readonly input?: string },
): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    const failed = (error: unknown): void => resolve({ code: null, output: output + messageOf(error) });
    try {
      const child = spawn(command, args, { cwd: options.cwd, env: serverEnvironment(), ...identity(options.user) });
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', failed);
      child.on('close', (code) => resolve({ code, output }));
      // A program that ends without reading its input is no fault of ours; its exit code tells what happened.
      child.stdin.on('error', hear.bind(null, Buffer.alloc(0)));
      child.stdin.end(options.input ?? '');
    } catch (error) {
      failed(error);
    }
  });
}
