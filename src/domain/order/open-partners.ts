import type { Statement } from '../statement.js';

/** A statement met while a slot is gone through, and when in that course. */
interface Met {
  readonly statement: Statement;
  readonly turn: number;
  readonly group: string;
  /** The latest end of it and all those met before it, in milliseconds since 1970 UTC. */
  readonly latestEnd: number;
}

/** What holds while a slot is gone through one way, by start. */
export interface Way {
  /** Whether the next statement is a partner for whatever the one met would still be a partner for. */
  isOutdone(met: Statement, next: Statement): boolean;
  /** Whether a statement met is no partner any more for this one, nor for any that comes after it. */
  isOver(met: Statement, asking: Statement): boolean;
  /** Whether this one met, and all those met before it, lie apart from the one that asks. */
  isBeyond(met: Met, asking: Statement): boolean;
}

/**
 * The partners still open to whatever comes next, while a slot is gone through by start in either
 * direction. A group keeps only those that no later met one outdoes, so that the nearest stands on top
 * and each is put and taken once. Statements whose dates don't tell their partners are kept apart and asked one by one.
 */
export class OpenPartners {
  private readonly met: Met[] = [];
  private readonly asked: Met[] = [];
  private readonly byGroup = new Map<string, Met[]>();

  constructor(
    private readonly way: Way,
    private readonly arePartners: (a: Statement, b: Statement) => boolean,
  ) {}

  /** The last met of the given groups that is a partner; null if none is. */
  nearestTo(asking: Statement, groups: readonly string[], isAsked: boolean): Statement | null {
    let best: Met | null = null;
    for (const group of isAsked ? [] : groups) {
      const open = this.byGroup.get(group) ?? [];
      let top = open.at(-1);
      for (; top && this.way.isOver(top.statement, asking); top = open.at(-1)) open.pop();
      if (top && (!best || top.turn > best.turn) && this.arePartners(top.statement, asking)) best = top;
    }
    const others = isAsked ? this.met : this.asked;
    for (let n = others.length - 1; n >= 0; n--) {
      const other = others[n];
      if (!other || (best && other.turn < best.turn) || this.way.isBeyond(other, asking)) break;
      if (groups.includes(other.group) && this.arePartners(other.statement, asking)) return other.statement;
    }
    return best?.statement ?? null;
  }

  meet(statement: Statement, group: string, isAsked: boolean): void {
    const latestEnd = Math.max(this.met.at(-1)?.latestEnd ?? -Infinity, statement.stated.to);
    const met = { statement, group, turn: this.met.length, latestEnd };
    this.met.push(met);
    if (isAsked) {
      this.asked.push(met);
      return;
    }
    const open = this.byGroup.get(group) ?? [];
    for (let top = open.at(-1); top && this.way.isOutdone(top.statement, statement); top = open.at(-1)) open.pop();
    open.push(met);
    this.byGroup.set(group, open);
  }
}
