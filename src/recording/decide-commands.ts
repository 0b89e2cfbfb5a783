import type { Queries } from '../database/queries.js';
import { mentionsOf } from '../domain/decide/mentions.js';
import type { DossierKey } from '../event-log/append-request.js';
import { standingEvents, type StandingEvents } from '../event-log/standing-events.js';
import { decideBatch, type DecidedLine } from './decide-batch.js';
import { readKnown } from './known.reader.js';
import type { ReadCommand } from './read-command.js';

/** Commands, split by whether the log has them already. */
export interface Decided<Command extends ReadCommand> {
  /** Whether those it has are there with the same content. */
  readonly standing: StandingEvents;
  readonly fresh: readonly Command[];
  /** What became of each fresh one. */
  readonly lines: readonly DecidedLine[];
}

/** Decides commands against what the log says at this moment. */
export async function decideCommands<Command extends ReadCommand>(
  queries: Queries,
  dossier: DossierKey,
  commands: readonly Command[],
): Promise<Decided<Command>> {
  const known = await readKnown(queries, dossier.dossierId, mentionsOf(commands.map((each) => each.command)));
  // After what is known: a command that is not on the log now cannot have changed what was read,
  // so that its own first sending never stands in its way.
  const wellFormed = commands.filter((each) => each.formFaults.length === 0).map((each) => each.command);
  const standing = await standingEvents(queries, dossier.dossierId, wellFormed);
  const fresh = commands.filter((each) => !standing.has(each.command.id));
  return { standing, fresh, lines: decideBatch(dossier.slug, known, fresh) };
}
