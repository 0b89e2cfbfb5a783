import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Queries, rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import type { ActorKind } from '../domain/terms.js';
import { actorNames } from './actor-names.reader.js';
import type { ActorResponse } from './actor.response.js';
import { affiliationOfRow, type AffiliationRow, affiliationRowsOf } from './affiliation.reader.js';
import type { ActorReference } from './statement.response.js';

/** An actor as its row says. */
export interface ActorRow {
  readonly slug: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: string[];
  readonly merged_into: string | null;
}

/** When an actor is looked at: which events count, and whether only affiliations of one day do (ms UTC). */
export interface ActorTimes {
  readonly knownAt: number;
  readonly on: number | null;
}

const ALWAYS: ActorTimes = { knownAt: Number.MAX_SAFE_INTEGER, on: null };

/** Reads actors with whom they speak for. */
@Injectable()
export class ActorReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * An actor by its name of the time; before it was registered, by its first.
   * @throws DomainError `actor-not-found`
   */
  async bySlug(dossierId: number, slug: string, knownAt: number = ALWAYS.knownAt): Promise<ActorRow> {
    const [row] = await rowsOf<ActorRow>(this.dataSource, `${ACTORS} and a.slug = $3`, [dossierId, knownAt, slug]);
    if (!row) throw new DomainError('actor-not-found', `This dossier has no actor “${slug}”.`);
    return row;
  }

  /** @throws DomainError `actor-not-found` */
  async withAffiliations(dossierId: number, slug: string, times: ActorTimes = ALWAYS): Promise<ActorResponse> {
    const row = await this.bySlug(dossierId, slug, times.knownAt);
    const related = await relationsOf(this.dataSource, dossierId, [row], times);
    return presentActor(row, related);
  }

  /** Actors by slug, those after `after`. */
  async page(dossierId: number, after: string, limit: number, times: ActorTimes = ALWAYS): Promise<ActorResponse[]> {
    const sql = `${ACTORS} and a.slug > $3 order by a.slug limit $4`;
    const rows = await rowsOf<ActorRow>(this.dataSource, sql, [dossierId, times.knownAt, after, limit]);
    const related = await relationsOf(this.dataSource, dossierId, rows, times);
    return rows.map((row) => presentActor(row, related));
  }
}

/** Whom actors speak or work for, and everybody's names. */
interface Relations {
  readonly affiliations: readonly AffiliationRow[];
  readonly names: ReadonlyMap<string, ActorReference>;
}

async function relationsOf(
  queries: Queries,
  dossierId: number,
  rows: readonly ActorRow[],
  { knownAt, on }: ActorTimes,
): Promise<Relations> {
  const known = await affiliationRowsOf(queries, dossierId, rows.map(({ slug }) => slug), knownAt);
  const affiliations = known.filter((row) => on === null || holdsOn(row, on));
  const named = [...affiliations.map(({ of_actor }) => of_actor), ...rows.flatMap((row) => row.merged_into ?? [])];
  return { affiliations, names: await actorNames(queries, dossierId, named, knownAt) };
}

function holdsOn(row: AffiliationRow, instant: number): boolean {
  const { from, to } = affiliationOfRow(row).during;
  return from <= instant && instant <= to;
}

function presentActor(row: ActorRow, { affiliations, names }: Relations): ActorResponse {
  const { slug, name, kind, aliases, merged_into } = row;
  const reference = (actor: string): ActorReference => names.get(actor) ?? { slug: actor, name: actor, kind: 'organisation' };
  const own = affiliations.filter(({ actor }) => actor === slug);
  return {
    slug,
    name,
    kind,
    aliases,
    mergedInto: merged_into === null ? null : reference(merged_into),
    affiliations: own
      .toSorted((a, b) => Number(a.during_from < b.during_from) - Number(a.during_from > b.during_from))
      .map(({ of_actor, role, portfolio, rank, during, ended, standing }) => ({
        of: reference(of_actor),
        role,
        portfolio,
        rank,
        during,
        ended,
        standing,
      })),
  };
}

/** One row an actor: its version of the time, or its first if that was later. */
const ACTORS = `
select a.slug, v.name, v.kind, v.aliases, case when a.merged_sequence <= $2 then a.merged_into end as merged_into
  from actor a
 cross join lateral (select name, kind, aliases from actor_version v
                      where v.dossier_id = a.dossier_id and v.slug = a.slug
                        and (v.until_sequence is null or v.until_sequence > $2)
                      order by v.sequence limit 1) v
 where a.dossier_id = $1`;
