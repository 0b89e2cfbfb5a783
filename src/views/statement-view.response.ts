import type { EventEnvelopeResponse } from '../event-log/event-envelope.response.js';
import { StatementResponse } from '../projections/statement.response.js';

/** A statement with everything that was ever recorded of it. */
export class StatementViewResponse extends StatementResponse {
  /** The events of its stream: what was first recorded, and each correction, source, coding, denial and retraction since. */
  events!: EventEnvelopeResponse[];
}
