import type { RecordedEvent } from '../../domain/events.js';

/** An event of the log that the projections of this build cannot take: the rebuild of its dossier has changed nothing. */
export class Unprojectable extends Error {
  override readonly name = 'Unprojectable';

  constructor(
    readonly event: RecordedEvent,
    cause: unknown,
  ) {
    super(`Event ${event.sequence} (${event.type}, ${event.id}) of “${event.dossier}” cannot be projected; nothing was changed.`, { cause });
  }
}
