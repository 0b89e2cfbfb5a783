import type { RecordedEvent } from '../../domain/events.js';
import type { AlertType } from '../alert-types.js';
import type { AlertContent } from '../bodies/alert-content.js';

/** One alert, to be delivered to each of the endpoints. */
export interface PlannedAlert {
  /** The event that causes it; of several, the last. An endpoint gets at most one alert an event. */
  readonly event: Pick<RecordedEvent, 'id' | 'sequence'>;
  readonly type: AlertType;
  readonly shiftId: string | null;
  /** What it tells; each endpoint gets it in its own form. */
  readonly content: AlertContent;
  readonly endpointIds: readonly string[];
}
