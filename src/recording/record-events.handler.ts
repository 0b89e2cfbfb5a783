import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../domain/errors.js';
import type { AppendOutcome, AppendRequest, DossierKey } from '../event-log/append-request.js';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { type Decided, decideCommands } from './decide-commands.js';
import type { ReadCommand } from './read-command.js';

/** How often a decision is made anew because what it relied on changed before it was written. */
const RE_DECISIONS = 3;

/** What became of commands. */
export interface RecordedCommands<Command extends ReadCommand> extends Decided<Command> {
  /** The log's answer to what was chosen of the fresh ones; null if there was nothing to append. */
  readonly outcome: AppendOutcome | null;
}

/** Decides commands against the log and appends them, however often others come between. */
@Injectable()
export class RecordEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly appender: GroupedAppender,
  ) {}

  /**
   * @param choose what to append of the decided lines; an empty request appends nothing. It may throw
   * what the caller is to be told, and may be asked again when a decision was overtaken.
   * @throws DomainError `decision-overtaken` when what they rely on kept changing
   */
  async record<Command extends ReadCommand>(
    dossier: DossierKey,
    commands: readonly Command[],
    choose: (decided: Decided<Command>) => AppendRequest,
  ): Promise<RecordedCommands<Command>> {
    for (let attempt = 0; attempt <= RE_DECISIONS; attempt += 1) {
      const decided = await decideCommands(this.dataSource, dossier, commands);
      const request = choose(decided);
      if (request.events.length === 0) return { ...decided, outcome: null };
      const outcome = await this.appender.append(dossier, request);
      if (outcome.outcome !== 'guard-failed') return { ...decided, outcome };
    }
    throw new DomainError('decision-overtaken', 'What this relies on was changed by others each time it was decided.');
  }
}
