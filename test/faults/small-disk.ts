import { execFile } from 'node:child_process';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BLOCK = Buffer.alloc(64 * 1024);

/** A file system of its own and of a small size, which a test can fill to the last byte and make room on again. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /**
   * @param megabytes of it in all
   * @throws where this user may not mount: the test cannot be made without
   */
  static async mount(megabytes: number): Promise<SmallDisk> {
    const path = await mkdtemp(join(tmpdir(), `palinode-test-${process.pid}-`));
    await chmod(path, 0o755);
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'palinode-test', path]);
    } catch (error) {
      await rm(path, { recursive: true });
      throw new Error('A disk can only be filled where one may be mounted: run the fault tests as root.', { cause: error });
    }
    return new SmallDisk(path);
  }

  /** Takes every byte that is free. */
  async fill(): Promise<void> {
    const ballast = await open(this.ballast, 'a');
    try {
      for (;;) await ballast.write(BLOCK);
    } catch (error) {
      if (!String(error).includes('ENOSPC')) throw error;
    } finally {
      await ballast.close();
    }
  }

  /** Gives back what `fill` took. */
  makeRoom(): Promise<void> {
    return rm(this.ballast, { force: true });
  }

  /** Nothing may be at work on it any more. */
  async unmount(): Promise<void> {
    await run('umount', [this.path]);
    await rm(this.path, { recursive: true });
  }

  private get ballast(): string {
    return join(this.path, 'ballast');
  }
}
