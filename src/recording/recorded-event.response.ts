import { EventEnvelopeResponse } from '../event-log/event-envelope.response.js';

/** The event as the log has it. */
export class RecordedEventResponse extends EventEnvelopeResponse {
  /** Of a plan: the events that its coded points made, in the points' order. */
  derived?: EventEnvelopeResponse[];
}
