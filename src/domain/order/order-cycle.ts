import type { DateBounds } from '../statement.js';

/** A statement as far as its order goes: bounds in milliseconds since 1970 UTC. */
export interface DatedStatement {
  readonly id: string;
  readonly stated: DateBounds;
}

/** Words put `from` before `to`. */
export interface OrderEdge {
  readonly from: DatedStatement;
  readonly to: DatedStatement;
}

/** A statement about to be recorded, with the statements its order words name. */
export interface OrderedStatement extends DatedStatement {
  readonly after: readonly DatedStatement[];
  readonly before: readonly DatedStatement[];
}

/**
 * Looks for a circle that a new statement would close, of words and dates together, over the whole
 * dossier. `edges` are the words already recorded, which make no circle among themselves.
 *
 * Whoever is reached by a date step can be reached from an end of a word by one date step, so only
 * those ends are visited, each once: n log n in the number of words.
 *
 * @returns ids, each stated before the next and the last before the first (a statement that names
 * itself: one id); null if there is no circle.
 */
export function findOrderCycle(statement: OrderedStatement, edges: readonly OrderEdge[]): readonly string[] | null {
  const words: OrderEdge[] = [
    ...edges,
    ...statement.after.map((from) => ({ from, to: statement })),
    ...statement.before.map((to) => ({ from: statement, to })),
  ];
  const ends = new Map<string, DatedStatement>();
  const worded = new Map<string, DatedStatement[]>();
  for (const { from, to } of words) {
    ends.set(from.id, from).set(to.id, to);
    const following = worded.get(from.id);
    if (following) following.push(to);
    else worded.set(from.id, [to]);
  }
  const latestFirst = [...ends.values()].sort(
    ({ stated: a }, { stated: b }) => Number(a.from < b.from) - Number(a.from > b.from),
  );

  const reachedFrom = new Map<string, string>();
  const queue: DatedStatement[] = [statement];
  let dated = 0;
  for (const reached of queue) {
    const next = [...(worded.get(reached.id) ?? [])];
    for (let late = latestFirst[dated]; late && late.stated.from > reached.stated.to; late = latestFirst[++dated]) {
      next.push(late);
    }
    for (const follower of next) {
      if (follower.id === statement.id) return trail(reached.id, statement.id, reachedFrom);
      if (reachedFrom.has(follower.id)) continue;
      reachedFrom.set(follower.id, reached.id);
      queue.push(follower);
    }
  }
  return null;
}

/** From the new statement along the way it was followed to `end`, whence it closes on the new one. */
function trail(end: string, start: string, reachedFrom: ReadonlyMap<string, string>): string[] {
  const ids = [end];
  for (let id: string | undefined = end; id !== start && id !== undefined; ) {
    id = reachedFrom.get(id);
    if (id !== undefined) ids.unshift(id);
  }
  return ids;
}
