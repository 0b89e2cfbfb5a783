import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readStance } from '../domain/rules/read-stance.js';
import type { Stance } from '../domain/stance.js';
import { Dossiers } from '../event-log/dossiers.js';
import { ActorReader } from '../projections/actor.reader.js';
import { IssueReader, presentIssue } from '../projections/issue.reader.js';
import { scalesOf } from '../projections/scale.reader.js';
import { ShiftReader } from '../projections/shift.reader.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { type StanceKey, stanceKey, stancesOf } from '../projections/stance.reader.js';
import { StatementReader } from '../projections/statement.reader.js';
import type { AsOfQueryDto } from './as-of-query.dto.js';
import { type Moment, momentOf, presentMoment } from './as-of.js';
import { statedBy } from './stance-as-of.js';
import { shiftsFollowing, TimelineReading } from './timeline-reading.js';
import { timelineItems } from './timeline-items.js';
import type { TimelineResponse } from './timeline.response.js';

/** Answers what an actor said on an issue, in stated order, with the shifts between. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly actors: ActorReader,
    private readonly issues: IssueReader,
    private readonly statements: StatementReader,
    private readonly shifts: ShiftReader,
  ) {}

  /** @throws DomainError for an unknown dossier, actor or issue, and for a bad date */
  async answer(slug: string, actorSlug: string, issueSlug: string, query: AsOfQueryDto): Promise<TimelineResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const { sequence } = moment.knownAt;
    const { name, kind } = await this.actors.bySlug(dossierId, actorSlug, sequence);
    const issue = await this.issues.bySlug(dossierId, issueSlug);
    const scales = await scalesOf(this.dataSource, dossierId, [issueSlug], sequence);
    const key = { actor: actorSlug, issue: issueSlug };
    const stance = (await stancesOf(this.dataSource, dossierId, [key], sequence, moment)).get(stanceKey(key));
    return {
      actor: { slug: actorSlug, name, kind },
      issue: presentIssue({ ...issue, scale: scales.get(issueSlug) ?? issue.scale }),
      ...presentMoment(moment),
      items: stance ? await this.itemsOf({ slug, dossierId }, statedBy(stance, moment.asOf), moment) : [],
    };
  }

  private async itemsOf(
    { slug, dossierId }: { readonly slug: string; readonly dossierId: number },
    stance: Stance,
    moment: Moment,
  ): Promise<TimelineResponse['items']> {
    const reading = new TimelineReading(slug, readStance(stance));
    const ids = stance.statements.map(({ id }) => id);
    const shown = await this.statements.byIds(dossierId, ids, this.dataSource, moment.knownAt.sequence);
    const shifts = shiftsFollowing(reading, await this.found(dossierId, stance, reading, moment), { shown, moment });
    return timelineItems(ids.flatMap((id) => shown.get(id) ?? []), shifts, reading);
  }

  /** Those that stood then, and of those that follow from what was known then also what was only found later. */
  private async found(dossierId: number, key: StanceKey, reading: TimelineReading, moment: Moment): Promise<ShiftResponse[]> {
    const { sequence } = moment.knownAt;
    const standing = await this.shifts.ofHolder(dossierId, key.actor, key.issue, sequence);
    const known = new Set(standing.map(({ id }) => id));
    const others = await this.shifts.byIds(dossierId, [...reading.shifts.keys()].filter((id) => !known.has(id)));
    const dismissed = (shift: ShiftResponse): boolean => shift.status === 'dismissed' && (shift.review?.sequence ?? 0) <= sequence;
    return [...standing, ...[...others.values()].filter((shift) => !dismissed(shift))];
  }
}
