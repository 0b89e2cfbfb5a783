import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import type { ActorKind, Standing } from '../domain/terms.js';
import type { ActorResponse } from './actor.response.js';

interface AffiliationJson {
  readonly of: string;
  readonly of_name: string;
  readonly of_kind: ActorKind;
  readonly role: string;
  readonly rank: number | null;
  readonly during: string | null;
  readonly standing: Standing;
}

interface ActorRow {
  readonly slug: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: string[];
  readonly affiliations: AffiliationJson[];
}

/** Reads actors with whom they speak for. */
@Injectable()
export class ActorReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `actor-not-found` */
  async bySlug(dossierId: number, slug: string): Promise<ActorResponse> {
    const [row] = await rowsOf<ActorRow>(this.dataSource, `${ACTORS} and a.slug = $2`, [dossierId, slug]);
    if (!row) throw new DomainError('actor-not-found', `This dossier has no actor “${slug}”.`);
    return presentActor(row);
  }

  /** Actors by slug, those after `after`. */
  async page(dossierId: number, after: string, limit: number): Promise<ActorResponse[]> {
    const sql = `${ACTORS} and a.slug > $2 order by a.slug limit $3`;
    return (await rowsOf<ActorRow>(this.dataSource, sql, [dossierId, after, limit])).map(presentActor);
  }
}

function presentActor({ affiliations, ...actor }: ActorRow): ActorResponse {
  return {
    ...actor,
    affiliations: affiliations.map(({ of, of_name, of_kind, ...rest }) => ({
      of: { slug: of, name: of_name, kind: of_kind },
      ...rest,
    })),
  };
}

const ACTORS = `
select a.slug, a.name, a.kind, a.aliases,
       coalesce((select jsonb_agg(jsonb_build_object('of', f.of_actor, 'of_name', o.name, 'of_kind', o.kind, 'role', f.role,
                                                     'rank', f.rank, 'during', f.during, 'standing', f.standing)
                                  order by f.during_from desc, f.sequence)
                   from affiliation f
                   join actor o on o.dossier_id = f.dossier_id and o.slug = f.of_actor
                  where f.dossier_id = a.dossier_id and f.actor = a.slug), '[]') as affiliations
  from actor a
 where a.dossier_id = $1`;
