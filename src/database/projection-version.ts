import { type Queries, rowsOf } from './queries.js';

/**
 * The version of the read models that this build writes. It is raised whenever the same log gives other rows than
 * before; then every dossier is to be rebuilt (`palinode rebuild`), and builds of before may not write to those that
 * have been.
 */
export const PROJECTION_VERSION = 1;

/** The dossiers whose read models are of another version than this build's, by slug. */
export interface ProjectionVersions {
  /** Written by an older build and not rebuilt since. */
  readonly behind: string[];
  /** Rebuilt by a newer build: this one may not write to them. */
  readonly ahead: string[];
}

/** A look-up across dossiers, without locks. */
export async function projectionVersions(queries: Queries): Promise<ProjectionVersions> {
  const rows = await rowsOf<{ slug: string; is_ahead: boolean }>(queries, OTHERS, [PROJECTION_VERSION]);
  const named = (isAhead: boolean): string[] => rows.filter((row) => row.is_ahead === isAhead).map(({ slug }) => slug);
  return { behind: named(false), ahead: named(true) };
}

/** The version that a dossier's read models have; whoever holds its head's lock may rely on it until the end of the transaction. */
export async function projectionVersionOf(queries: Queries, dossierId: number): Promise<number> {
  const [head] = await rowsOf<{ projection_version: number }>(queries, VERSION, [dossierId]);
  return head?.projection_version ?? PROJECTION_VERSION;
}

const VERSION = 'select projection_version from dossier_head where dossier_id = $1';

const OTHERS = `
select d.slug, h.projection_version > $1 as is_ahead
  from dossier_head h
  join dossier d on d.dossier_id = h.dossier_id
 where h.projection_version <> $1
 order by d.slug`;
