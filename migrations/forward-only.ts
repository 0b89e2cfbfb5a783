import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of the schema. None can be taken back: what a newer version wrote, an older one cannot read. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only: restore a backup to go back.'));
  }
}
