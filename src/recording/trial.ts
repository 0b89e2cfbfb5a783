import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { databaseFailure } from '../database/failure.js';
import { inDiscardedTransaction } from '../database/in-discarded-transaction.js';
import { DomainError } from '../domain/errors.js';
import type { RecordedEvent } from '../domain/events.js';
import { appendGroup } from '../event-log/append-group.js';
import type { AppendOutcome, AppendRequest, DossierKey, NewEvent } from '../event-log/append-request.js';
import { lockHead } from '../event-log/head.js';
import { PROJECTOR, type Projector } from '../event-log/projector.port.js';
import { ShiftReader } from '../projections/shift.reader.js';
import { type Decided, decideCommands } from './decide-commands.js';
import type { DryRunResponse } from './dry-run.response.js';
import { type ForetoldShifts, PREVIEW_SHIFTS, type PreviewShifts } from './ports/preview-shifts.port.js';
import { PREVIEW_ALERTS, type PreviewAlerts } from './ports/preview-alerts.port.js';
import type { ReadCommand } from './read-command.js';

/** What would follow. */
export type Consequences = Pick<DryRunResponse, 'shifts' | 'suppressed' | 'alerts'>;

/** How commands are tried. */
export interface TrialRules<Command extends ReadCommand> {
  /** What to append of the decided lines. @throws DomainError what makes it impossible */
  readonly choose: (decided: Decided<Command>) => AppendRequest;
  /** @throws DomainError for what the log refuses */
  readonly refuse: (outcome: AppendOutcome, decided: Decided<Command>) => void;
}

export const NO_CONSEQUENCES: Consequences = { shifts: [], suppressed: [], alerts: [] };

/**
 * Records commands, lets detection and alerts look at them, and undoes it all. It holds the dossier's head
 * for as long as it looks, so others' appends wait for it, and those of detection too; it claims no job and
 * waits for none.
 */
@Injectable()
export class Trial {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PROJECTOR) private readonly projector: Projector,
    private readonly shifts: ShiftReader,
    @Inject(PREVIEW_SHIFTS) private readonly previewShifts: PreviewShifts,
    @Inject(PREVIEW_ALERTS) private readonly previewAlerts: PreviewAlerts,
  ) {}

  /** @throws DomainError what the rules throw, and `unstorable` */
  consequencesOf<Command extends ReadCommand>(
    dossier: DossierKey,
    commands: readonly Command[],
    { choose, refuse }: TrialRules<Command>,
  ): Promise<Consequences> {
    return inDiscardedTransaction(this.dataSource, async (runner) => {
      // Under the head's lock nothing comes between decision and append, so none is ever overtaken.
      const after = await lockHead(runner, dossier.dossierId);
      const decided = await decideCommands(runner, dossier, commands);
      const request = choose(decided);
      if (request.events.length === 0) return NO_CONSEQUENCES;
      const outcome = await this.append(runner, dossier, request);
      refuse(outcome, decided);
      return outcome.outcome === 'appended' ? this.foretell(runner, dossier, after, outcome.events) : NO_CONSEQUENCES;
    });
  }

  private async foretell(
    runner: QueryRunner,
    dossier: DossierKey,
    after: number,
    recorded: readonly RecordedEvent[],
  ): Promise<Consequences> {
    const upTo = recorded.at(-1)?.sequence ?? after;
    const foretold = await this.previewShifts(runner, dossier, { after, upTo });
    const ids = foretold.changes.map(({ shift }) => shift.shift);
    const stood = await this.shifts.byIds(dossier.dossierId, ids, runner);
    const following = await this.follow(runner, dossier, foretold.events);
    const shifts = await this.shifts.byIds(dossier.dossierId, ids, runner);
    const alerts = await this.previewAlerts.preview(runner, dossier, [...recorded, ...following]);
    return {
      shifts: foretold.changes.flatMap(({ change, shift: { shift: id } }) => {
        const shift = shifts.get(id);
        // Where detection lags, what would be withdrawn may never have been told.
        return shift && (change !== 'withdrawn' || stood.has(id)) ? [{ change, shift }] : [];
      }),
      suppressed: foretold.suppressed.map(({ pair, rule, why }) => ({ pair: [...pair], rule, why })),
      alerts: alerts.map(({ endpoint, type, shift }) => ({ endpoint, type, shift })),
    };
  }

  /** Appends what detection would, so that the shifts can be read as they would stand. */
  private async follow(
    runner: QueryRunner,
    dossier: DossierKey,
    events: ForetoldShifts['events'],
  ): Promise<readonly RecordedEvent[]> {
    if (events.length === 0) return [];
    const outcome = await this.append(runner, dossier, { events: [...events] satisfies NewEvent[], guards: [] });
    if (outcome.outcome !== 'appended') throw new Error(`The log refused foretold shifts: ${outcome.outcome}.`);
    return outcome.events;
  }

  private async append(runner: QueryRunner, dossier: DossierKey, request: AppendRequest): Promise<AppendOutcome> {
    try {
      const [outcome] = await appendGroup(runner, dossier, [request], this.projector);
      if (!outcome) throw new Error('The log answered no outcome.');
      return outcome;
    } catch (error) {
      if (databaseFailure(error) !== 'unstorable') throw error;
      throw new DomainError('unstorable', 'An event holds a value that the database cannot keep, such as a date or a number beyond its range.');
    }
  }
}
