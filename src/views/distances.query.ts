import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { distancesOf, type DistanceSeries } from '../domain/over-time/distance.js';
import { Dossiers } from '../event-log/dossiers.js';
import { actorNames } from '../projections/actor-names.reader.js';
import { issueNames, type NamedIssue } from '../projections/issue-names.reader.js';
import { IssueReader } from '../projections/issue.reader.js';
import { positionOf } from '../projections/present-parts.js';
import { type StanceKey, stanceKeysOf, stancesOf } from '../projections/stance.reader.js';
import type { ActorReference } from '../projections/statement.response.js';
import { momentOf, presentMoment } from './as-of.js';
import { namedIn } from './asked-slugs.js';
import type { DistancesQueryDto } from './distances-query.dto.js';
import type { DistanceResponse, DistancesResponse } from './distances.response.js';

/** Answers how far actors' lines were apart, and when. */
@Injectable()
export class DistancesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly issues: IssueReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `issue-not-found`, `validation-failed` for an unknown actor or a bad date */
  async answer(slug: string, query: DistancesQueryDto): Promise<DistancesResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const { sequence } = moment.knownAt;
    const names = await namedIn('actors', query.actors, (slugs) => actorNames(this.dataSource, dossierId, slugs, sequence));
    if (query.issue !== undefined) await this.issues.bySlug(dossierId, query.issue);
    const actors = [...new Set([...names.values()].map((actor) => actor.slug))];
    const keys = await this.keysOf(dossierId, actors, query.issue, sequence);
    const stances = [...(await stancesOf(this.dataSource, dossierId, keys, sequence, moment)).values()];
    const issues = await issueNames(this.dataSource, dossierId, stances.map(({ issue }) => issue), sequence);
    const referenceOf = new Map([...names.values()].map((actor) => [actor.slug, actor]));
    const items = [...issues.keys()].sort().flatMap((issue) =>
      distancesOf(stances.filter((stance) => stance.issue === issue), moment.asOf)
        .filter(({ steps }) => steps.length > 0)
        .map((series) => presentSeries(series, referenceOf, issues)),
    );
    return { ...presentMoment(moment), items };
  }

  private async keysOf(dossierId: number, actors: readonly string[], issue: string | undefined, knownAt: number): Promise<StanceKey[]> {
    if (issue !== undefined) return actors.map((actor) => ({ actor, issue }));
    const keys: StanceKey[] = [];
    for (const actor of actors) keys.push(...(await stanceKeysOf(this.dataSource, dossierId, { actor }, knownAt)));
    return keys;
  }
}

function presentSeries(
  { issue, actors, steps }: DistanceSeries,
  names: ReadonlyMap<string, ActorReference>,
  issues: ReadonlyMap<string, NamedIssue>,
): DistanceResponse {
  const named = issues.get(issue);
  return {
    issue: { slug: issue, title: named?.title ?? issue },
    actors: actors.flatMap((actor) => names.get(actor) ?? []),
    steps: steps.map(({ since, days, distance, statements }) => ({
      since,
      days,
      distance,
      sides: statements.map(({ id, position }) => ({ statement: id, position: named ? positionOf(named.scale, position) : null })),
    })),
  };
}
