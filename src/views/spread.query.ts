import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Headline } from '../domain/stances/headline.js';
import type { Scale } from '../domain/scale.js';
import { membersOf, type Spread, spreadOf } from '../domain/stances/spread.js';
import { actorNames } from '../projections/actor-names.reader.js';
import { affiliationsTo } from '../projections/affiliation.reader.js';
import { issueNames } from '../projections/issue-names.reader.js';
import { positionOf } from '../projections/present-parts.js';
import { type StanceKey, stanceKeysOf, stancesOf } from '../projections/stance.reader.js';
import type { ActorReference } from '../projections/statement.response.js';
import type { SpreadResponse } from './actor-view.response.js';
import type { Moment } from './as-of.js';
import { headlineAsOf } from './stance-as-of.js';

/** Answers where the members of a coalition stand. */
@Injectable()
export class SpreadQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The spread on each issue on which a member has a stance, by the issue's slug. */
  async of(dossierId: number, coalition: string, moment: Moment): Promise<SpreadResponse[]> {
    const { sequence } = moment.knownAt;
    const affiliations = await affiliationsTo(this.dataSource, dossierId, [coalition], sequence);
    const members = membersOf(coalition, affiliations, moment.asOf);
    const keys: StanceKey[] = [];
    for (const actor of members) keys.push(...(await stanceKeysOf(this.dataSource, dossierId, { actor }, sequence)));
    const stances = await stancesOf(this.dataSource, dossierId, keys, sequence, moment);
    const headlines = new Map<string, Map<string, Headline>>();
    for (const stance of stances.values()) {
      const headline = headlineAsOf(stance, moment.asOf);
      if (!headline) continue;
      headlines.set(stance.issue, (headlines.get(stance.issue) ?? new Map<string, Headline>()).set(stance.actor, headline));
    }
    const names = await actorNames(this.dataSource, dossierId, members, sequence);
    const issues = await issueNames(this.dataSource, dossierId, headlines.keys(), sequence);
    return [...headlines].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([slug, byMember]) => {
      const issue = issues.get(slug);
      if (!issue) return [];
      const spread = spreadOf(issue.scale, new Map(members.map((member) => [member, byMember.get(member) ?? null])));
      return [{ issue: { slug, title: issue.title }, ...presentSpread(spread, issue.scale, names) }];
    });
  }
}

function presentSpread(
  { range, known, unknown }: Spread,
  scale: Scale,
  names: ReadonlyMap<string, ActorReference>,
): Omit<SpreadResponse, 'issue'> {
  const reference = (slug: string): ActorReference => names.get(slug) ?? { slug, name: slug, kind: 'organisation' };
  return {
    range,
    known: known.flatMap(({ actor, position: code }) => {
      const position = positionOf(scale, code);
      return position ? [{ actor: reference(actor), position }] : [];
    }),
    unknown: unknown.map(reference),
  };
}
