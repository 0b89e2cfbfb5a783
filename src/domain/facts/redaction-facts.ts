/** That an event's content was removed for legal reasons; its place, its type and its hashes stay. */
export interface ContentRedacted {
  /** Id of the event whose content goes. */
  readonly event: string;
  /** The legal ground, in words; it stays for ever. */
  readonly ground: string;
  /** Who ordered it, e.g. a court and its file number. */
  readonly orderedBy?: string;
  /** Every event that was emptied, `event` first; written by the service, which finds what hangs on it. */
  readonly emptied: readonly string[];
}

/** What a sender says of a redaction. */
export type WishedRedaction = Omit<ContentRedacted, 'emptied'>;
