import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CurrentStance } from '../domain/stances/current-stance.js';
import { headlineOf, type SlotsByTrack } from '../domain/stances/headline.js';
import { Dossiers } from '../event-log/dossiers.js';
import { ActorReader } from '../projections/actor.reader.js';
import { currentStancesOf } from '../projections/current-stance.reader.js';
import { settingsAt } from '../projections/settings.reader.js';
import { stanceKeysOf, stancesOf } from '../projections/stance.reader.js';
import { StatementReader } from '../projections/statement.reader.js';
import type { StatementResponse } from '../projections/statement.response.js';
import type { AsOfQueryDto } from './as-of-query.dto.js';
import { type Moment, momentOf, presentMoment } from './as-of.js';
import { presentHeadline, presentSlots, shownIn } from './present-stance.js';
import { slotsAsOf } from './stance-as-of.js';
import type { StanceResponse, StancesResponse } from './stances.response.js';

/** Answers where an actor stood, on which day, as far as we, or the public, knew when. */
@Injectable()
export class StancesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly actors: ActorReader,
    private readonly statements: StatementReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `actor-not-found`, `validation-failed` for a bad date */
  async answer(slug: string, actor: string, query: AsOfQueryDto): Promise<StancesResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    // What answers for now may be newer than the head was, and so may what it shows.
    const knownAt = moment.isNow ? Number.MAX_SAFE_INTEGER : moment.knownAt.sequence;
    const { kind, name } = await this.actors.bySlug(dossierId, actor, knownAt);
    const slots = await this.slotsAt(dossierId, actor, moment);
    const named = shownIn(slots.flatMap((each) => Object.values(each)));
    const statements = await this.statements.byIds(dossierId, named, this.dataSource, knownAt);
    const { staleAfter } = await settingsAt(this.dataSource, dossierId, knownAt);
    return {
      actor: { slug: actor, name, kind },
      ...presentMoment(moment),
      items: slots.map((each) => presentStance(each, statements, { asOf: moment.asOf, staleAfter })),
    };
  }

  /** The projected rows answer for now, unless a statement is dated ahead of today. */
  private async slotsAt(dossierId: number, actor: string, moment: Moment): Promise<SlotsByTrack[]> {
    if (moment.isNow) {
      const current = await currentStancesOf(this.dataSource, dossierId, actor);
      if (current.every(({ statement }) => statement.stated.from <= moment.asOf)) {
        return byIssue(current.map((each) => ({ ...each, certain: each.statement.stated.to <= moment.asOf })));
      }
    }
    const { sequence } = moment.knownAt;
    const keys = await stanceKeysOf(this.dataSource, dossierId, { actor }, sequence);
    const stances = await stancesOf(this.dataSource, dossierId, keys, sequence, moment);
    return byIssue([...stances.values()].flatMap((stance) => Object.values(slotsAsOf(stance, moment.asOf))));
  }
}

/** Of each issue on which a slot is filled, its slots. */
function byIssue(stances: readonly CurrentStance[]): SlotsByTrack[] {
  const issues = new Map<string, Record<string, CurrentStance>>();
  for (const stance of stances) {
    const { issue, track } = stance.statement;
    issues.set(issue, { ...issues.get(issue), [track]: stance });
  }
  return [...issues].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slots]) => slots);
}

function presentStance(
  slots: SlotsByTrack,
  statements: ReadonlyMap<string, StatementResponse>,
  { asOf, staleAfter }: { readonly asOf: number; readonly staleAfter: number },
): StanceResponse {
  const headline = headlineOf(slots, asOf, staleAfter);
  const shown = headline ? statements.get(headline.stance.statement.id) : undefined;
  if (!headline || !shown) throw new Error('A stance was read whose statement is not there.');
  return { issue: shown.issue, headline: presentHeadline(headline), slots: presentSlots(slots, statements) };
}
