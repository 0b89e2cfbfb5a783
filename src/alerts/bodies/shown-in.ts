const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The ids of every record that is named in what an alert says in full, each once: by them a redaction finds it. */
export function shownIn(told: object): string[] {
  return [...new Set((JSON.stringify(told).match(UUID) ?? []).map((id) => id.toLowerCase()))];
}
