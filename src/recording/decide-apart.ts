import type { Queries } from '../database/queries.js';
import { mentionsOf } from '../domain/decide/mentions.js';
import type { AppendRequest, DossierKey } from '../event-log/append-request.js';
import { standingEvents } from '../event-log/standing-events.js';
import { inTheNameOf } from '../http/caller.js';
import { decideAlone } from './decide-batch.js';
import { readKnown } from './known.reader.js';
import { requestOfOne } from './one-event.js';
import type { PendingDecision } from './pending-decision.js';

/** A command and what to append for it; an empty request where the log has it already. */
export interface DecidedApart {
  readonly pending: PendingDecision;
  readonly request: AppendRequest;
}

/**
 * Decides commands that came apart from each other: with one look-up of what any of them mentions, and each as if it
 * had come alone. Should two get in each other's way, the log tells by their guards.
 *
 * @returns those that can be recorded; the others have been told why not
 */
export async function decideApart(
  queries: Queries,
  dossier: DossierKey,
  group: readonly PendingDecision[],
): Promise<DecidedApart[]> {
  const known = await readKnown(queries, dossier.dossierId, mentionsOf(group.map(({ read }) => read.command)));
  // After what is known, so that a command's own first sending never stands in its way.
  const wellFormed = group.filter(({ read }) => read.formFaults.length === 0).map(({ read }) => read.command);
  const standing = await standingEvents(queries, dossier.dossierId, wellFormed);
  return group.flatMap((pending): DecidedApart[] => {
    const { read, caller, reject } = pending;
    const isSame = standing.get(read.command.id);
    const own = new Map(isSame === undefined ? [] : [[read.command.id, isSame]]);
    const fresh = isSame === undefined ? [read] : [];
    try {
      const lines = fresh.map((each) => inTheNameOf(caller, () => decideAlone(dossier.slug, known, each)));
      return [{ pending, request: requestOfOne({ standing: own, fresh, lines }) }];
    } catch (error) {
      reject(error);
      return [];
    }
  });
}
