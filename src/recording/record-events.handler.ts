import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mentionsOf } from '../domain/decide/mentions.js';
import { DomainError } from '../domain/errors.js';
import type { AppendOutcome, AppendRequest, DossierKey } from '../event-log/append-request.js';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { decideBatch, type DecidedLine, RECORDED_BY } from './decide-batch.js';
import { readKnown } from './known.reader.js';
import type { ReadCommand } from './read-command.js';

/** How often a decision is made anew because what it relied on changed before it was written. */
const RE_DECISIONS = 3;

/** Turns decided lines into what is to be appended; it may throw what the caller is to be told. */
export type Choose = (lines: readonly DecidedLine[]) => AppendRequest;

/** Decides commands against the log and appends them, however often others come between. */
@Injectable()
export class RecordEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly appender: GroupedAppender,
  ) {}

  /**
   * Records commands none of whose ids is known yet.
   * @param choose what to append of the decided lines; an empty request appends nothing
   * @throws DomainError `decision-overtaken` when what they rely on kept changing
   */
  async record(dossier: DossierKey, commands: readonly ReadCommand[], choose: Choose): Promise<AppendOutcome> {
    const mentions = mentionsOf(commands.map((each) => each.command));
    for (let attempt = 0; attempt <= RE_DECISIONS; attempt += 1) {
      const known = await readKnown(this.dataSource, dossier.dossierId, mentions);
      const request = choose(decideBatch(dossier.slug, known, commands));
      if (request.events.length === 0) return { outcome: 'appended', events: [] };
      const outcome = await this.appender.append(dossier, request);
      if (outcome.outcome !== 'guard-failed') return outcome;
    }
    throw new DomainError('decision-overtaken', 'What this relies on was changed by others each time it was decided.');
  }

  /** The answer to a command whose id is known: the first answer again, or a conflict. */
  repeat(dossier: DossierKey, { command, wishes }: ReadCommand): Promise<AppendOutcome> {
    const event = { ...command, ...wishes, stream: 'dossier', recordedBy: RECORDED_BY };
    return this.appender.append(dossier, { events: [event], guards: [] });
  }
}
