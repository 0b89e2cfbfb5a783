import type { DataSource } from 'typeorm';
import type { Config } from '../../config/config.js';
import { rowsOf } from '../../database/queries.js';
import type { Finding } from './finding.js';

/** What a check looks at. */
export interface Patient {
  readonly dataSource: DataSource;
  readonly config: Config;
  /** Where the service's own files are. */
  readonly dataDir: string;
  readonly isEmbedded: boolean;
}

/** Looks at one thing. What it throws is a finding too: it could not be looked at. */
export type Check = (patient: Patient) => Promise<readonly Finding[]>;

/** Whether there is such a table; a schema that is behind lacks some. */
export async function hasTable({ dataSource }: Patient, table: string): Promise<boolean> {
  const [row] = await rowsOf<{ there: boolean }>(dataSource, 'select to_regclass($1) is not null as there', [table]);
  return row?.there ?? false;
}
