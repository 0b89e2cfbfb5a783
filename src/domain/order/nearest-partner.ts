import { OpenPartners } from './open-partners.js';
import type { Statement } from '../statement.js';

/** Which statements of a slot are looked for on behalf of which others. */
export interface PartnerSearch {
  /** What a statement stands for in this search; null: it takes no part. */
  readonly groupOf: (statement: Statement) => string | null;
  /** The groups whose statements are partners of this group's; symmetric, and without the group itself. */
  readonly partnersOf: (group: string) => readonly string[];
  /** Milliseconds into which the stated intervals of both must fit; Infinity: any. */
  readonly span: number;
}

/** The order of a slot, as far as this search asks. */
export interface UnorderedSlot {
  /** The slot's statements by start, then by id. */
  readonly read: readonly Statement[];
  /** Those whose dates alone don't tell who their partners are: points of plans, and what order words touch. */
  readonly asked: ReadonlySet<Statement>;
  /** Whether nothing orders them, and they may be held against each other. */
  readonly arePartners: (a: Statement, b: Statement) => boolean;
}

/** A statement that takes part, with the groups of its partners. */
interface Asking {
  readonly statement: Statement;
  readonly group: string;
  readonly partners: readonly string[];
}

/**
 * Holds each statement of a slot against one partner, its nearest: of the partners that nothing orders
 * against it, the last one read before it, else the first one read after it, where a slot is read by
 * start, then by id. So a new statement brings a pair of its own and moves few others.
 *
 * Costs n log n, and a pass over the slot for each statement that has to be asked.
 *
 * @returns each pair once, the one read first comes first; as many as statements at most
 */
export function nearestPairs(slot: UnorderedSlot, search: PartnerSearch): (readonly [Statement, Statement])[] {
  const { span } = search;
  const asking = takingPart(slot.read, search);
  const arePartners = (a: Statement, b: Statement): boolean => fitInto(span, a, b) && slot.arePartners(a, b);
  const forwards = new OpenPartners(
    {
      isOutdone: (met, next) => met.stated.to <= next.stated.to,
      isOver: (met, asking) => met.stated.to < asking.stated.from,
      isBeyond: ({ latestEnd }, asking) => latestEnd < asking.stated.from,
    },
    arePartners,
  );
  const backwards = new OpenPartners(
    {
      // What starts and ends earlier fits more easily into the span.
      isOutdone: (met, next) => met.stated.to >= next.stated.to,
      isOver: (met, asking) => met.stated.to > asking.stated.from + span,
      isBeyond: ({ statement }, asking) => statement.stated.from > asking.stated.to,
    },
    arePartners,
  );
  const nearest = (open: OpenPartners, among: readonly Asking[]): Map<Statement, Statement> => {
    const found = new Map<Statement, Statement>();
    for (const { statement, group, partners } of among) {
      const isAsked = slot.asked.has(statement);
      const partner = open.nearestTo(statement, partners, isAsked);
      if (partner) found.set(statement, partner);
      open.meet(statement, group, isAsked);
    }
    return found;
  };
  const [earlier, later] = [nearest(forwards, asking), nearest(backwards, asking.toReversed())];
  return asking.flatMap(({ statement }) => {
    const first = earlier.get(statement);
    if (first) return [[first, statement] as const];
    const second = later.get(statement);
    return second && earlier.get(second) !== statement ? [[statement, second] as const] : [];
  });
}

/** Those of a group that has partners in the slot; so one position alone is no work. */
function takingPart(read: readonly Statement[], { groupOf, partnersOf, span }: PartnerSearch): Asking[] {
  const groups = read.map((statement) => (fitInto(span, statement, statement) ? groupOf(statement) : null));
  const present = new Set(groups);
  const partners = new Map<string, readonly string[]>();
  for (const group of present) {
    if (group !== null) partners.set(group, partnersOf(group).filter((other) => present.has(other)));
  }
  return read.flatMap((statement, n) => {
    const group = groups[n] ?? null;
    const others = group === null ? [] : (partners.get(group) ?? []);
    return group === null || others.length === 0 ? [] : [{ statement, group, partners: others }];
  });
}

function fitInto(span: number, { stated: a }: Statement, { stated: b }: Statement): boolean {
  return Math.max(a.to, b.to) - Math.min(a.from, b.from) <= span;
}
