import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CommandRun } from './run-cli.js';

const ADDRESS = /http:\/\/\S+/;

export function pathOfExample(file: string): string {
  return fileURLToPath(new URL(`../../docs/examples/${file}`, import.meta.url));
}

/** A receiver of docs/examples as a process of its own, on a free port of loopback. */
export class RunningRecipe {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly lines: readonly string[],
  ) {}

  /**
   * @param program that reads the example, such as `python3`
   * @param key by which it verifies
   * @throws Error where the program is missing or ends at once
   */
  static async start(program: string, example: string, key: string): Promise<RunningRecipe> {
    const child = spawn(program, [pathOfExample(example), '0', key], { stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    const ready = new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface(stream).on('line', (line) => {
          lines.push(line);
          const [url] = ADDRESS.exec(line) ?? [];
          if (url !== undefined) resolve(url);
        });
      }
      child.once('error', (cause) => reject(missing(program, example, cause)));
      child.once('exit', (code) => reject(new Error(`${example} ended with ${code}:\n${lines.join('\n')}`)));
    });
    return new RunningRecipe(child, await ready, lines);
  }

  /** What it has printed. */
  get output(): string {
    return this.lines.join('\n');
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.kill();
    await exited;
  }
}

/** Runs a shell script of docs/examples to its end. @throws Error where there is no `sh` */
export async function runScript(example: string, ...args: readonly string[]): Promise<CommandRun> {
  const child = spawn('sh', [pathOfExample(example), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

function missing(program: string, example: string, cause: Error): Error {
  return new Error(`docs/examples/${example} needs the program ${program}, which did not start: install it.`, { cause });
}
