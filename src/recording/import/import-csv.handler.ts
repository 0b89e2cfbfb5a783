import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Dossiers } from '../../event-log/dossiers.js';
import type { BatchOptions } from '../batch-options.js';
import type { BatchReport } from '../batch-report.js';
import { DryRun } from '../dry-run.handler.js';
import type { DryRunResponse } from '../dry-run.response.js';
import { RecordBatch } from '../record-batch.handler.js';
import { csvEntryPages } from './csv-entry-pages.js';
import type { SentImport } from './sent-import.js';

/** Records the rows of a CSV file as statements; from there on they go the way of every batch. */
@Injectable()
export class ImportCsv {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly recordBatch: RecordBatch,
    private readonly dryRun: DryRun,
  ) {}

  /**
   * @throws DomainError `malformed-csv`, `validation-failed` for a map that does not fit the file, and
   * what a batch throws; pointers begin with the file's line
   */
  async import(slug: string, sent: SentImport, options: BatchOptions): Promise<BatchReport> {
    return this.recordBatch.recordEntries(slug, csvEntryPages(this.dataSource, await this.dossiers.find(slug), sent), options);
  }

  /**
   * What would follow from the rows; none is recorded.
   * @throws DomainError `malformed-csv`, `validation-failed` for a map that does not fit the file, and
   * `dry-run-too-large`
   */
  async tryOut(slug: string, sent: SentImport, options: BatchOptions): Promise<DryRunResponse> {
    return this.dryRun.entries(slug, csvEntryPages(this.dataSource, await this.dossiers.find(slug), sent), options);
  }
}
