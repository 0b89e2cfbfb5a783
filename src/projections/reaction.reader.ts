import { type Queries, rowsOf } from '../database/queries.js';
import type { ReactionStated } from '../domain/facts/reaction-facts.js';
import { bestGrade } from '../domain/grade.js';
import type { DateBounds } from '../domain/statement.js';
import type { Commitment, ReactionKind } from '../domain/terms.js';
import { defaultCommitment } from '../domain/track.js';
import type { TargetKind } from './reaction.projection.js';
import { type Rereading, rereadingAt } from './rereading.js';

/** What is reacted to: of a plan the whole, with the reactions to its points, unless one is named. */
export interface AskedTarget {
  readonly kind: TargetKind;
  /** Slug, code or id, as its kind says. */
  readonly target: string;
}

/** A reaction as it was known. */
export interface RecordedReaction {
  readonly id: string;
  readonly sequence: number;
  readonly recordedAt: Date;
  /** Its actor, then those who react jointly, each once. */
  readonly holders: readonly string[];
  readonly kind: TargetKind;
  readonly target: string;
  /** The point of the plan; null for the whole, and for other targets. */
  readonly demand: string | null;
  readonly reaction: ReactionKind;
  readonly commitment: Commitment;
  readonly stated: DateBounds;
  /** Best Admiralty grade among its sources. */
  readonly grade: string | null;
  readonly data: ReactionStated;
}

interface ReactionRow {
  readonly reaction_id: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly target_kind: TargetKind;
  readonly target: string;
  readonly demand: string | null;
  readonly reaction: ReactionKind;
  readonly stated_from: Date | number;
  readonly stated_to: Date | number;
  readonly data: ReactionStated;
}

/** The reactions to any of these targets that stood at a sequence, earliest first. */
export async function reactionsTo(
  queries: Queries,
  dossierId: number,
  targets: readonly AskedTarget[],
  knownAt: number,
): Promise<RecordedReaction[]> {
  if (targets.length === 0) return [];
  const rows = await rowsOf<ReactionRow>(queries, TO_TARGETS, [dossierId, knownAt, JSON.stringify(targets)]);
  const read = await rereadingAt(queries, dossierId, knownAt);
  return rows.map((row) => reactionOf(row, read));
}

/** The reactions of an actor, alone or jointly, that stood at a sequence, earliest first. */
export async function reactionsOf(
  queries: Queries,
  dossierId: number,
  actor: string,
  knownAt: number,
): Promise<RecordedReaction[]> {
  const read = await rereadingAt(queries, dossierId, knownAt);
  const rows = await rowsOf<ReactionRow>(queries, OF_ACTOR, [dossierId, knownAt, read.slugsOf(actor)]);
  return rows.map((row) => reactionOf(row, read));
}

/** A reaction as that of each of its holders: each has a slot of its own. */
export function heldReactions(reaction: RecordedReaction): (RecordedReaction & { readonly actor: string })[] {
  return reaction.holders.map((actor) => ({ ...reaction, actor }));
}

function reactionOf(row: ReactionRow, read: Rereading): RecordedReaction {
  const { data } = row;
  const holders = [...new Set([data.actor, ...(data.jointWith ?? [])].map(read.actor))];
  const [actor = data.actor, ...jointWith] = holders;
  return {
    id: row.reaction_id,
    sequence: Number(row.sequence),
    recordedAt: row.recorded_at,
    holders,
    kind: row.target_kind,
    target: row.target,
    demand: row.demand,
    reaction: row.reaction,
    commitment: data.commitment ?? defaultCommitment(data.deed ?? null),
    stated: { from: Number(row.stated_from), to: Number(row.stated_to) },
    grade: bestGrade(data.sources.map(({ grade }) => grade)),
    data: { ...data, actor, jointWith, ...(data.speaker !== undefined && { speaker: read.actor(data.speaker) }) },
  };
}

/** A joint reaction has a row for each holder: one of them is read. */
const REACTIONS = `
select distinct on (r.stated_from, r.stated_to, r.sequence)
       r.reaction_id, r.sequence, r.recorded_at, r.target_kind, r.target, r.demand, r.reaction, r.stated_from, r.stated_to,
       r.data
  from reaction r`;

const STOOD = 'r.dossier_id = $1 and r.sequence <= $2 and coalesce(r.until_sequence > $2, true)';

const TO_TARGETS = `${REACTIONS}
  join jsonb_to_recordset($3::jsonb) as asked(kind text, target text)
    on asked.kind = r.target_kind and asked.target = r.target
 where ${STOOD}
 order by r.stated_from, r.stated_to, r.sequence`;

const OF_ACTOR = `${REACTIONS}
 where ${STOOD} and r.actor = any($3::text[])
 order by r.stated_from, r.stated_to, r.sequence`;
