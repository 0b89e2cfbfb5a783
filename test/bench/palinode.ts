import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { migrate } from '../../src/database/migrate.js';
import type { Scale } from '../../src/domain/scale.js';
import { ACTORS, ISSUES, POSITIONS } from './statements.js';

/** Connections of Palinode in process, as many as the service has by default. */
const POOL = 10;

const SCALE: Scale = { orientation: 'nominal', positions: POSITIONS.map((code) => ({ code, label: code })) };

/** A migrated database of its own and a pool to it. */
export async function openPalinode(url: string): Promise<DataSource> {
  await migrate(url);
  return new DataSource(dataSourceOptions(url, POOL)).initialize();
}

/** What a dossier holds before the statements: events as they are sent. */
export function ground(): object[] {
  return [
    ...ACTORS.map((actor) => ({ type: 'actor.registered', data: { actor, name: actor, kind: 'state' } })),
    ...ISSUES.map((issue) => ({ type: 'issue.defined', data: { issue, title: issue, scale: SCALE } })),
  ];
}

/** A slug that no dossier has. */
export function newSlug(): string {
  return `bench-${randomUUID()}`;
}
