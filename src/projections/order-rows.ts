import type { RecordedEvent } from '../domain/events.js';
import type { PositionStated } from '../domain/facts/statement-facts.js';
import type { PlacedVersion } from './statement-versions.js';

interface OrderRow {
  readonly earlier: string;
  readonly later: string;
  readonly stated_by: string;
  readonly words: string;
  /** The event that last said so. */
  readonly sequence: number;
}

/**
 * The order that statements give by their words, as rows of `statement_order`: what the newest
 * versions say, and no history of it.
 *
 * @param made the versions that the events make
 * @returns besides the rows, the statements whose rows of before no longer count
 */
export function orderRows(
  events: readonly RecordedEvent[],
  made: readonly PlacedVersion[],
): { reworded: readonly string[]; rows: readonly OrderRow[] } {
  const worded = new Map<string, number>();
  const reworded = new Set<string>();
  for (const event of events) {
    if (event.type === 'position.stated' && wordsIn(event.data) > 0) worded.set(event.id, event.sequence);
    if (event.type !== 'statement.corrected') continue;
    const { statement, corrected } = event.data;
    if (corrected.after === undefined && corrected.before === undefined) continue;
    worded.set(statement, event.sequence);
    reworded.add(statement);
  }
  if (worded.size === 0) return { reworded: [], rows: [] };
  const newest = new Map(made.map(({ said }) => [said.id, said.data]));
  const rows = [...worded].flatMap(([id, sequence]) => rowsOf(id, sequence, newest.get(id)));
  return { reworded: [...reworded], rows };
}

function wordsIn({ after = [], before = [] }: PositionStated): number {
  return after.length + before.length;
}

function rowsOf(id: string, sequence: number, data: PositionStated | undefined): OrderRow[] {
  const row = { stated_by: id, sequence };
  return [
    ...(data?.after ?? []).map(({ statement, words }) => ({ ...row, earlier: statement, later: id, words })),
    ...(data?.before ?? []).map(({ statement, words }) => ({ ...row, earlier: id, later: statement, words })),
  ];
}
