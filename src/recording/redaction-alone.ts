import { invalid } from '../domain/invalid.js';
import type { ReadCommand } from './read-command.js';

/**
 * What a batch takes: everything but redactions. What has to go with a record is decided on the log as it stands, and
 * lines of the same batch do not stand there yet.
 * @throws DomainError `validation-failed` for a redaction
 */
export function exceptRedaction(read: ReadCommand): ReadCommand {
  if (read.command.type !== 'content.redacted') return read;
  throw invalid([{ pointer: '/type', detail: 'A redaction is not taken in a batch: send it by itself to POST …/events.' }]);
}
