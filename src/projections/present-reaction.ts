import { presentDate, presentStated } from './present-date.js';
import { presentSource, speakerOf } from './present-parts.js';
import type { RecordedReaction } from './reaction.reader.js';
import type { ReactionResponse } from './reaction.response.js';
import { type Mentioned, presentActorReference, type RecordNames } from './record-names.js';

/** What these reactions mention; the statements that say the same are told by id alone. */
export function mentionedInReactions(reactions: readonly RecordedReaction[]): Mentioned {
  return {
    actors: reactions.flatMap(({ holders, data }) => [...holders, ...(data.speaker === undefined ? [] : [data.speaker])]),
    issues: [],
    statements: [],
  };
}

/** The reaction as views show it: every default filled in, every actor named. */
export function presentReaction(reaction: RecordedReaction, names: Pick<RecordNames, 'actors'>): ReactionResponse {
  const { data, kind, target, demand } = reaction;
  return {
    id: reaction.id,
    sequence: reaction.sequence,
    recordedAt: reaction.recordedAt.toISOString(),
    actor: presentActorReference(names, data.actor),
    jointWith: (data.jointWith ?? []).map((slug) => presentActorReference(names, slug)),
    speaker: data.speaker === undefined ? null : speakerOf(presentActorReference(names, data.speaker)),
    target: { kind, target, demand },
    reaction: reaction.reaction,
    reservation: data.reservation ?? null,
    stated: presentStated(data),
    disclosed: data.disclosed === undefined ? null : presentDate(data.disclosed),
    modality: data.modality,
    deed: data.deed ?? null,
    commitment: reaction.commitment,
    summary: data.summary,
    quote: data.quote ?? null,
    statement: data.statement ?? null,
    sources: data.sources.map(presentSource),
    grade: reaction.grade,
  };
}
