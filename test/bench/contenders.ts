import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const HOME = resolve('test/bench/contenders');

/** Installs what the bench compares with, as its lock file has it, unless that has been done. */
export async function installContenders(): Promise<void> {
  if (existsSync(resolve(HOME, 'node_modules/.package-lock.json'))) return;
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HOME });
}

/** Loads a contender's module; its caller knows what it exports, by the version in the lock file. */
export async function loadContender(path: string): Promise<unknown> {
  return import(pathToFileURL(resolve(HOME, 'node_modules', path)).href);
}
