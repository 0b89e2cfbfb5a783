import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { detectShifts } from '../domain/detect-shifts.js';
import type { Statement } from '../domain/statement.js';
import { Dossiers } from '../event-log/dossiers.js';
import { shiftId } from '../event-log/name-based-id.js';
import { ActorReader } from '../projections/actor.reader.js';
import { IssueReader, presentIssue } from '../projections/issue.reader.js';
import { ShiftReader } from '../projections/shift.reader.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { groupBySlot } from '../projections/slot.reader.js';
import { statementsOfHolder } from '../projections/standing.reader.js';
import { StatementReader } from '../projections/statement.reader.js';
import type { StatementResponse } from '../projections/statement.response.js';
import type { AsOfQueryDto } from './as-of-query.dto.js';
import { momentOf } from './as-of.js';
import type { TimelineItem, TimelineResponse } from './timeline.response.js';

/** What the rules say of the statements of an actor on an issue, over all its tracks. */
interface Reading {
  readonly shifts: ReadonlySet<string>;
  /** The statement that each reaffirming one says again. */
  readonly reaffirms: ReadonlyMap<string, string>;
  readonly undetermined: ReadonlySet<string>;
}

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
    const { name, kind } = await this.actors.bySlug(dossierId, actorSlug);
    const issue = await this.issues.bySlug(dossierId, issueSlug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const holder = { actor: actorSlug, issue: issueSlug };
    const known = await statementsOfHolder(this.dataSource, dossierId, holder, moment.knownAt.sequence);
    const held = known.filter((statement) => statement.stated.from <= moment.asOf);
    const reading = readingOf(slug, held, (slot) => detectShifts({ scale: issue.scale, statements: slot }));
    const shown = await this.statements.byIds(dossierId, held.map((statement) => statement.id));
    const shifts = await this.shiftsOf(dossierId, holder, reading, moment.knownAt.sequence);
    return {
      actor: { slug: actorSlug, name, kind },
      issue: presentIssue(issue),
      asOf: moment.asOfDay,
      knownAt: moment.knownAt,
      items: itemsOf(held.flatMap((each) => shown.get(each.id) ?? []), shifts, reading),
    };
  }

  /** Of the shifts found so far: those that follow from what was known then, and those asserted by then. */
  private async shiftsOf(
    dossierId: number,
    holder: { actor: string; issue: string },
    reading: Reading,
    knownAt: number,
  ): Promise<ShiftResponse[]> {
    const found = await this.shifts.ofHolder(dossierId, holder.actor, holder.issue);
    return found.filter((shift) => reading.shifts.has(shift.id) || (shift.basis === 'asserted' && shift.sequence <= knownAt));
  }
}

/** Each shift directly after its later statement; last those that name no statement shown. */
function itemsOf(
  statements: readonly StatementResponse[],
  shifts: readonly ShiftResponse[],
  reading: Reading,
): TimelineItem[] {
  const asItem = (shift: ShiftResponse): TimelineItem => ({ kind: 'shift', shift });
  const endOf = (shift: ShiftResponse): string | undefined => (shift.to ?? shift.from)?.id;
  const shown = new Set<string | undefined>(statements.map((statement) => statement.id));
  const items = statements.flatMap((statement): TimelineItem[] => [
    {
      kind: 'statement',
      order: reading.undetermined.has(statement.id) ? 'undetermined' : 'determined',
      reaffirms: reading.reaffirms.get(statement.id) ?? null,
      statement,
    },
    ...shifts.filter((shift) => endOf(shift) === statement.id).map(asItem),
  ]);
  return [...items, ...shifts.filter((shift) => !shown.has(endOf(shift))).map(asItem)];
}

function readingOf(
  dossier: string,
  statements: readonly Statement[],
  read: (slot: readonly Statement[]) => ReturnType<typeof detectShifts>,
): Reading {
  const readings = [...groupBySlot(statements).values()].map(read);
  return {
    shifts: new Set(readings.flatMap((each) => each.shifts.map((shift) => shiftId(dossier, shift.key)))),
    reaffirms: new Map(readings.flatMap((each) => each.reaffirmations.map(({ from, to }) => [to, from] as const))),
    undetermined: new Set(readings.flatMap((each) => each.undetermined.flatMap(({ pair }) => pair))),
  };
}
