import { Injectable, Logger } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { batchOptions } from './batch-options.js';
import type { CreateDossierDto } from './dto/create-dossier.dto.js';
import { OpenDossier } from './open-dossier.handler.js';
import { RecordBatch } from './record-batch.handler.js';

/** The log of a dossier that was opened and into which nothing was recorded yet. */
const ONLY_OPENED = 1;

/** Loads the sample dossier the way anyone's data comes in: a dossier, then a batch. */
@Injectable()
export class LoadSample {
  private readonly logger = new Logger('sample');

  constructor(
    private readonly dataSource: DataSource,
    private readonly openDossier: OpenDossier,
    private readonly recordBatch: RecordBatch,
  ) {}

  /**
   * Loads `dossier.json` and `events.ndjson` into an installation that has no dossier yet. One cut off
   * after the dossier was opened goes on from there.
   */
  async load(directory: string): Promise<void> {
    const wish = JSON.parse(await readFile(join(directory, 'dossier.json'), 'utf8')) as CreateDossierDto;
    const dossiers = await rowsOf<{ slug: string; sequence: string }>(
      this.dataSource,
      'select d.slug, h.sequence from dossier d join dossier_head h on h.dossier_id = d.dossier_id',
    );
    if (dossiers.length === 0) await this.openDossier.open(wish);
    else if (!dossiers.some(({ slug, sequence }) => slug === wish.slug && Number(sequence) === ONLY_OPENED)) return;

    const events: AsyncIterable<Buffer> = createReadStream(join(directory, 'events.ndjson'));
    const { accepted } = await this.recordBatch.record(wish.slug, events, batchOptions({ notify: 'false' }));
    this.logger.log({ dossier: wish.slug, events: accepted }, 'The sample dossier is loaded.');
  }
}
