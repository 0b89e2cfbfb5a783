import type { WishedRedaction } from '../../domain/facts/redaction-facts.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsEventId, IsText } from './constraints.js';

/** Removes an event's content, and that of all that hangs on it; the service lists what it emptied. */
export class ContentRedactedDto implements WishedRedaction {
  /** Id of the event whose content goes. */
  @IsEventId()
  event!: string;

  /** The legal ground, in words; it stays for ever. */
  @IsText(2_000)
  ground!: string;

  /** Who ordered it, e.g. a court and its file number. */
  @MayBeLeftOut()
  @IsText(300)
  orderedBy?: string;
}
