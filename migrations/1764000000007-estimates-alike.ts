import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Those that an append and detection join by their keys; lists page through the others in their order. */
const TABLES = ['event', 'slot_statement', 'current_stance'] as const;

/**
 * Plans the queries of a dossier alike, whichever dossier it is. PostgreSQL keeps a list of the dossiers it
 * saw when it last looked at a table, and takes one that came since for empty: then every index that begins
 * with `dossier_id` seems as good as the right one, and a new dossier's first import reads all of it again
 * for each row (measured beside 84,000 statements of another: 25 s for 5,000 rows, 4 s so). Without the list
 * it takes each dossier for one of many.
 *
 * Locking: nothing that is read or written waits. A list kept before stays until a superuser deletes it.
 */
export class EstimatesAlike1764000000007 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`alter table ${table} alter column dossier_id set statistics 0`);
  }
}
