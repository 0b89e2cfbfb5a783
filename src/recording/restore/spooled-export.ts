import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.js';

/** More than the log of any dossier; a sender without end must not fill the disk. */
const LARGEST = 8 * 1024 ** 3;

/**
 * An export that is being received, kept in a file without a name: a slow sender holds no connection to the database,
 * and whatever ends the process takes the file with it.
 */
export class SpooledExport {
  private length = 0;

  private constructor(private readonly file: FileHandle) {}

  static async in(directory: string): Promise<SpooledExport> {
    const path = join(directory, `restore-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600);
    await rm(path);
    return new SpooledExport(file);
  }

  /** Passes on what comes, and keeps it. @throws DomainError `body-too-large` */
  async *keep(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of chunks) {
      if (this.length + chunk.byteLength > LARGEST) throw new DomainError('body-too-large', 'An export of more than 8 GiB is not taken over HTTP; palinode import reads it from a file, with the database.');
      await this.file.write(chunk, 0, chunk.byteLength, this.length);
      this.length += chunk.byteLength;
      yield chunk;
    }
  }

  /** What was kept, from the start. */
  read(): AsyncIterable<Uint8Array> {
    return this.file.createReadStream({ start: 0, autoClose: false });
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
