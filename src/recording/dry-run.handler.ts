import { Injectable } from '@nestjs/common';
import { DomainError } from '../domain/errors.js';
import { Dossiers } from '../event-log/dossiers.js';
import { type BatchEntry, type BatchInput, entryPages, type EntryPages } from './batch-entries.js';
import { conflictOf, faultsOf } from './batch-faults.js';
import { BatchLedger } from './batch-ledger.js';
import { requestOf } from './decide-batch.js';
import type { DryRunResponse } from './dry-run.response.js';
import { ownIds, refuseConflict, requestOfOne } from './one-event.js';
import { type DefaultWishes, readCommand } from './read-command.js';
import { type LinesById, readLines } from './read-lines.js';
import { type Consequences, NO_CONSEQUENCES, Trial } from './trial.js';

/** A dry run holds the dossier's head while it looks, so it looks at few. */
const MOST_EVENTS = 1_000;

/** Tells what would follow from events; nothing is recorded. What would be refused is told, not thrown. */
@Injectable()
export class DryRun {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly trial: Trial,
  ) {}

  /** @throws DomainError `dossier-not-found` */
  async event(slug: string, sent: unknown, idempotencyKey: string | null): Promise<DryRunResponse> {
    const dossier = await this.dossiers.find(slug);
    return told(async () => {
      const read = readCommand(sent, ownIds(slug, idempotencyKey));
      const refuse = (outcome: Parameters<typeof refuseConflict>[0]): void => refuseConflict(outcome, read);
      return this.trial.consequencesOf(dossier, [read], { choose: requestOfOne, refuse });
    });
  }

  /** @throws DomainError `dossier-not-found`, `dry-run-too-large`, and what reading the lines throws */
  batch(slug: string, input: BatchInput, byDefault: DefaultWishes): Promise<DryRunResponse> {
    return this.entries(slug, entryPages(input), byDefault);
  }

  /** The same for entries that were not sent as such, for example rows of a table. */
  async entries(slug: string, pages: EntryPages, byDefault: DefaultWishes): Promise<DryRunResponse> {
    const dossier = await this.dossiers.find(slug);
    const entries = await allOf(pages);
    return told(async () => {
      const ledger = new BatchLedger();
      const byId: LinesById = new Map();
      readLines(entries, byId, byDefault, ledger);
      const lines = [...byId.values()];
      return this.trial.consequencesOf(dossier, lines, {
        choose: (decided) => {
          ledger.refuseIfFaulty(faultsOf(decided, lines));
          return requestOf(decided.lines);
        },
        refuse: (outcome, decided) => {
          const conflict = conflictOf(outcome, decided);
          if (conflict) ledger.refuseIfFaulty(new Map([conflict]));
        },
      });
    });
  }
}

async function allOf(pages: EntryPages): Promise<readonly BatchEntry[]> {
  const entries: BatchEntry[] = [];
  for await (const page of pages) {
    entries.push(...page);
    if (entries.length > MOST_EVENTS) throw new DomainError('dry-run-too-large', `A dry run looks at ${MOST_EVENTS} events at most, and these are more.`);
  }
  return entries;
}

/** What a refusal says is an answer here. */
async function told(consequences: () => Promise<Consequences>): Promise<DryRunResponse> {
  try {
    return { dryRun: true, valid: true, problem: null, ...(await consequences()) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problem = { code: error.code, detail: error.message, errors: [...error.faults] };
    return { dryRun: true, valid: false, problem, ...NO_CONSEQUENCES };
  }
}
