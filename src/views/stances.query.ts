import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CurrentStance, currentOf } from '../domain/current-stance.js';
import { headlineOf, type SlotsByTrack } from '../domain/headline.js';
import { Dossiers } from '../event-log/dossiers.js';
import { ActorReader } from '../projections/actor.reader.js';
import { currentStancesOf } from '../projections/current-stance.reader.js';
import { groupBySlot } from '../projections/slot.reader.js';
import { statementsOfHolder } from '../projections/standing.reader.js';
import { StatementReader } from '../projections/statement.reader.js';
import type { StatementResponse } from '../projections/statement.response.js';
import type { AsOfQueryDto } from './as-of-query.dto.js';
import { type Moment, momentOf } from './as-of.js';
import type { SlotResponse, SlotsResponse, StanceResponse, StancesResponse } from './stances.response.js';

/** Answers where an actor stood, on which day, as far as we knew when. */
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
    const { kind, name } = await this.actors.bySlug(dossierId, actor);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const stances = await this.stancesAt(dossierId, actor, moment);
    const named = stances.flatMap(({ statement, since, lastReaffirmed }) => [statement.id, since, lastReaffirmed ?? since]);
    const statements = await this.statements.byIds(dossierId, named);
    return {
      actor: { slug: actor, name, kind },
      asOf: moment.asOfDay,
      knownAt: moment.knownAt,
      items: byIssue(stances).map((slots) => presentStance(slots, statements, moment)),
    };
  }

  /** The projected rows answer for now, unless a statement is dated ahead of today. */
  private async stancesAt(dossierId: number, actor: string, moment: Moment): Promise<CurrentStance[]> {
    if (moment.isNow) {
      const current = await currentStancesOf(this.dataSource, dossierId, actor);
      if (current.every(({ statement }) => statement.stated.from <= moment.asOf)) {
        return current.map((each) => ({ ...each, certain: each.statement.stated.to <= moment.asOf }));
      }
    }
    const holder = { actor, issue: null };
    const known = await statementsOfHolder(this.dataSource, dossierId, holder, moment.knownAt.sequence);
    return [...groupBySlot(known).values()].flatMap((slot) => currentOf(slot, moment.asOf) ?? []);
  }
}

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
  moment: Moment,
): StanceResponse {
  const headline = headlineOf(slots, moment.asOf);
  const shown = headline ? statements.get(headline.stance.statement.id) : undefined;
  if (!headline || !shown) throw new Error('A stance was read whose statement is not there.');
  const { track, unconfirmed, disputed, stale } = headline;
  return { issue: shown.issue, headline: { track, unconfirmed, disputed, stale }, slots: presentSlots(slots, statements) };
}

function presentSlots(slots: SlotsByTrack, statements: ReadonlyMap<string, StatementResponse>): SlotsResponse {
  return Object.fromEntries(
    Object.entries(slots).flatMap(([track, stance]) => {
      const slot = presentSlot(stance, statements);
      return slot ? [[track, slot]] : [];
    }),
  );
}

function presentSlot(stance: CurrentStance, statements: ReadonlyMap<string, StatementResponse>): SlotResponse | null {
  const statement = statements.get(stance.statement.id);
  if (!statement) return null;
  return {
    statement,
    since: (statements.get(stance.since) ?? statement).stated.edtf,
    lastReaffirmed: stance.lastReaffirmed === null ? null : (statements.get(stance.lastReaffirmed)?.stated.edtf ?? null),
    certain: stance.certain,
  };
}
