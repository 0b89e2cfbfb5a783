import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * Which version of the read models a dossier's rows are of: a build writes only to those that no newer one has rebuilt.
 *
 * Locking: the head rows are locked against appends for as long as the catalogue is written, since a constant default
 * rewrites no row.
 */
export class ProjectionVersion1764000000011 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossier_head add column projection_version integer not null default 1');
  }
}
