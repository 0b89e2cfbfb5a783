import { choose, contestOf, mergeContests } from '../order/narrowest.js';
import type { WordedOrder } from '../order/order-words.js';
import { ascending } from '../order/reading-order.js';
import type { Statement } from '../statement.js';

/** What a line said at a moment, and what it said next. */
export interface WordThen {
  /** Of what began by then, the one that stands; null for none, and where equally narrow ones disagree. */
  readonly standing: Statement | null;
  /** The one that began first after it; null for none, and where several began at once and disagree. */
  readonly next: Statement | null;
}

/**
 * Follows a line through time. Moments (milliseconds since 1970 UTC) are to be asked for in ascending order.
 *
 * Each of n statements enters once; those that a later one outdates leave. A moment at which the line
 * changed costs a pass over those that stand then.
 */
export function wordsThrough(
  line: readonly Statement[],
  { reach, passedAmong }: WordedOrder,
): (moment: number) => WordThen {
  const byStart = line.toSorted((a, b) => ascending(reach(a).from, reach(b).from));
  let entered = 0;
  let open: Statement[] = [];
  let known: WordThen | null = null;

  const enterUntil = (moment: number): void => {
    for (let next = byStart[entered]; next && reach(next).from <= moment; next = byStart[++entered]) {
      const { from } = reach(next);
      open = open.filter((each) => reach(each).to >= from);
      open.push(next);
      known = null;
    }
  };
  const following = (): Statement[] => {
    const [first] = byStart.slice(entered, entered + 1);
    if (!first) return [];
    const after = byStart.findIndex((each, n) => n > entered && reach(each).from > reach(first).from);
    return byStart.slice(entered, after < 0 ? byStart.length : after);
  };

  return (moment) => {
    enterUntil(moment);
    if (!known) {
      const passed = passedAmong(open);
      known = { standing: speakerOf(open.filter((each) => !passed.has(each))), next: speakerOf(following()) };
    }
    return known;
  };
}

function speakerOf(statements: readonly Statement[]): Statement | null {
  if (statements.length === 0) return null;
  const { statement, determined } = choose(statements.map(contestOf).reduce(mergeContests));
  return determined ? statement : null;
}
