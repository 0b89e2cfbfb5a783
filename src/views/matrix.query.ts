import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Headline } from '../domain/stances/headline.js';
import { invalid } from '../domain/invalid.js';
import { Dossiers } from '../event-log/dossiers.js';
import { actorNames } from '../projections/actor-names.reader.js';
import { issueNames, type NamedIssue } from '../projections/issue-names.reader.js';
import { positionOf } from '../projections/present-parts.js';
import { stanceKey, stanceKeysOf } from '../projections/stance.reader.js';
import { statedDatesOf } from '../projections/stated-dates.reader.js';
import type { ActorReference } from '../projections/statement.response.js';
import { dayOf, endOf, type Moment, momentOf, presentMoment } from './as-of.js';
import { namedIn } from './asked-slugs.js';
import { MOST_ACTORS, MOST_ISSUES, type MatrixQueryDto } from './matrix-query.dto.js';
import { type HeadlinePair, MatrixStancesQuery } from './matrix-stances.query.js';
import type { MatrixCellResponse, MatrixResponse, PlaceInMatrix } from './matrix.response.js';
import { presentHeadline } from './present-stance.js';

const UNKNOWN: HeadlinePair = { now: null, then: null, moved: null };

/** Answers where actors stand on issues, side by side. */
@Injectable()
export class MatrixQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly stances: MatrixStancesQuery,
  ) {}

  /** @throws DomainError `dossier-not-found`, `validation-failed` for a bad date, an unknown slug, too large a matrix */
  async answer(slug: string, query: MatrixQueryDto): Promise<MatrixResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const compareTo = compareToOf(query, moment);
    // What answers for now may be newer than the head was, and so may what it shows.
    const knownAt = moment.isNow ? Number.MAX_SAFE_INTEGER : moment.knownAt.sequence;
    const { actors, issues } = await this.sidesOf(dossierId, query, knownAt);
    const keys = actors.flatMap((actor) => [...issues.keys()].map((issue) => ({ actor: actor.slug, issue })));
    const pairs = await this.stances.of(dossierId, keys, { moment, compareTo });
    const shown = [...pairs.values()].flatMap(({ now, then }) => [now, then].flatMap((each) => each?.stance.since ?? []));
    const dates = await statedDatesOf(this.dataSource, dossierId, shown, knownAt);
    return {
      ...presentMoment(moment),
      compareTo: compareTo === null ? null : dayOf(compareTo),
      issues: [...issues].map(([issue, { title }]) => ({ slug: issue, title })),
      rows: actors.map((actor) => ({
        actor,
        cells: [...issues].map(([issue, named]) =>
          presentCell(pairs.get(stanceKey({ actor: actor.slug, issue })) ?? UNKNOWN, named, dates),
        ),
      })),
    };
  }

  /** Whose stances on what: those asked for; of what is not asked for, all who said something. */
  private async sidesOf(
    dossierId: number,
    query: MatrixQueryDto,
    knownAt: number,
  ): Promise<{ actors: ActorReference[]; issues: Map<string, NamedIssue> }> {
    const namesOf = (slugs: readonly string[]): Promise<Map<string, ActorReference>> =>
      actorNames(this.dataSource, dossierId, slugs, knownAt);
    const titlesOf = (slugs: readonly string[]): Promise<Map<string, NamedIssue>> =>
      issueNames(this.dataSource, dossierId, slugs, knownAt);
    const askedActors = query.actors && (await namedIn('actors', query.actors, namesOf));
    const askedIssues = query.issues && (await namedIn('issues', query.issues, titlesOf));
    const survivors = askedActors && new Set([...askedActors.values()].map((actor) => actor.slug));
    const keys = (await stanceKeysOf(this.dataSource, dossierId, {}, knownAt)).filter(
      ({ actor, issue }) => (survivors?.has(actor) ?? true) && (askedIssues?.has(issue) ?? true),
    );
    const actors = [...(survivors ?? new Set(keys.map(({ actor }) => actor)))].sort();
    const issues = [...(askedIssues?.keys() ?? new Set(keys.map(({ issue }) => issue)))].sort();
    refuseTooMany('actors', actors.length, MOST_ACTORS);
    refuseTooMany('issues', issues.length, MOST_ISSUES);
    const [names, titles] = [await namesOf(actors), await titlesOf(issues)];
    return {
      actors: actors.flatMap((actor) => names.get(actor) ?? []),
      issues: new Map([...titles].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }
}

function compareToOf({ compareTo }: MatrixQueryDto, { asOf, asOfDay }: Moment): number | null {
  if (compareTo === undefined) return null;
  const end = endOf('compareTo', compareTo);
  if (end < asOf) return end;
  throw invalid([{ pointer: '/compareTo', detail: `Compare to a day before ${asOfDay}, the one the matrix is for.` }]);
}

function refuseTooMany(side: string, count: number, most: number): void {
  if (count <= most) return;
  const detail = `A matrix has at most ${most} ${side}, and these would be ${count}: name those you want with ?${side}=.`;
  throw invalid([{ pointer: `/${side}`, detail }]);
}

function presentCell(pair: HeadlinePair, issue: NamedIssue, dates: ReadonlyMap<string, string>): MatrixCellResponse {
  const place = (headline: Headline | null): PlaceInMatrix | null => headline && presentPlace(headline, issue, dates);
  return { now: place(pair.now), then: place(pair.then), moved: pair.moved };
}

function presentPlace(headline: Headline, { scale }: NamedIssue, dates: ReadonlyMap<string, string>): PlaceInMatrix {
  const { statement, since, certain } = headline.stance;
  const stated = dates.get(since);
  if (stated === undefined) throw new Error('A stance was read whose statement is not there.');
  return {
    ...presentHeadline(headline),
    position: positionOf(scale, statement.position),
    since: stated,
    statement: statement.id,
    certain,
  };
}
