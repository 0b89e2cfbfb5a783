import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Dossiers } from '../../event-log/dossiers.js';
import type { BatchEntry } from '../batch-entries.js';
import type { BatchOptions } from '../batch-options.js';
import type { BatchReport } from '../batch-report.js';
import { DryRun } from '../dry-run.handler.js';
import type { DryRunResponse } from '../dry-run.response.js';
import { RecordBatch } from '../record-batch.handler.js';
import type { ColumnMap } from './column-map.js';
import { csvRows } from './csv-rows.js';
import { NameBook } from './name-book.js';
import { actorNamesOf, issueNamesOf } from './names.reader.js';
import { checkColumns } from './read-column-map.js';
import { rowEntries } from './row-entries.js';

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
  async import(slug: string, map: ColumnMap, text: string, options: BatchOptions): Promise<BatchReport> {
    return this.recordBatch.recordEntries(slug, await this.entriesOf(slug, map, text), options);
  }

  /**
   * What would follow from the rows; none is recorded.
   * @throws DomainError `malformed-csv`, `validation-failed` for a map that does not fit the file, and
   * `dry-run-too-large`
   */
  async tryOut(slug: string, map: ColumnMap, text: string, options: BatchOptions): Promise<DryRunResponse> {
    return this.dryRun.entries(slug, await this.entriesOf(slug, map, text), options);
  }

  private async entriesOf(slug: string, map: ColumnMap, text: string): Promise<BatchEntry[]> {
    const { dossierId } = await this.dossiers.find(slug);
    const file = csvRows(text, map.delimiter ?? ',');
    checkColumns(map, file.columns);
    const books = {
      actors: new NameBook(await actorNamesOf(this.dataSource, dossierId), map.actor.kind !== undefined),
      issues: new NameBook(await issueNamesOf(this.dataSource, dossierId), map.issue.scale !== undefined),
    };
    return rowEntries(slug, map, file, books);
  }
}
