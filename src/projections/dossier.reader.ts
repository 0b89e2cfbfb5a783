import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import { KINDS_OF_JOB } from '../domain/shift.js';
import type { DossierResponse } from './dossier.response.js';

interface DossierRow {
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly language: string;
  readonly public: boolean;
  readonly settings: Record<string, unknown>;
  readonly created_at: Date;
  readonly last_sequence: string;
  readonly detected_up_to: string;
  readonly statements: string;
  readonly actors: string;
  readonly issues: string;
  readonly shifts: string;
  readonly parked: string;
}

/** Reads dossiers with their counts. */
@Injectable()
export class DossierReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `dossier-not-found` */
  async bySlug(slug: string): Promise<DossierResponse> {
    const [row] = await rowsOf<DossierRow>(this.dataSource, `${DOSSIERS} where d.slug = $1`, [slug]);
    if (!row) throw new DomainError('dossier-not-found', `There is no dossier “${slug}”.`);
    return presentDossier(row);
  }

  /**
   * Dossiers by slug, those after `after`.
   * @param among slugs of those that are shown beside the public ones; null: all are shown
   */
  async page(after: string, limit: number, among: readonly string[] | null): Promise<DossierResponse[]> {
    const sql = `${DOSSIERS} where d.slug > $1 and ($3::text[] is null or d.public or d.slug = any($3)) order by d.slug limit $2`;
    return (await rowsOf<DossierRow>(this.dataSource, sql, [after, limit, among])).map(presentDossier);
  }
}

function presentDossier(row: DossierRow): DossierResponse {
  return {
    slug: row.slug,
    title: row.title,
    description: row.description,
    language: row.language,
    public: row.public,
    settings: row.settings,
    counts: {
      events: Number(row.last_sequence),
      statements: Number(row.statements),
      actors: Number(row.actors),
      issues: Number(row.issues),
      shifts: Number(row.shifts),
    },
    lastSequence: Number(row.last_sequence),
    detectedUpTo: Number(row.detected_up_to),
    parked: Number(row.parked),
    createdAt: row.created_at.toISOString(),
  };
}

/** What has been judged has been judged by each of them. */
const JOBS = Object.keys(KINDS_OF_JOB).map((job) => `'${job}'`).join(', ');

const DOSSIERS = `
select d.slug, d.title, d.description, d.language, d.public, d.settings, d.created_at,
       h.sequence as last_sequence, detected.up_to as detected_up_to,
       (select count(*) from statement s where s.dossier_id = d.dossier_id
           and s.until_sequence is null and s.status <> 'retracted') as statements,
       (select count(*) from actor a where a.dossier_id = d.dossier_id) as actors,
       (select count(*) from issue i where i.dossier_id = d.dossier_id) as issues,
       (select count(*) from shift s where s.dossier_id = d.dossier_id
           and (s.is_computed or s.asserted is not null)) as shifts,
       (select count(*) from parked p where p.dossier_id = d.dossier_id) as parked
  from dossier d
  join dossier_head h on h.dossier_id = d.dossier_id
  cross join lateral (select min(coalesce(j.checkpoint, 0)) as up_to
                        from unnest(array[${JOBS}]) as f(job)
                        left join job_state j on j.dossier_id = d.dossier_id and j.job = f.job) detected`;
