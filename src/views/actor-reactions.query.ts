import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorNames } from '../projections/actor-names.reader.js';
import { mentionedInReactions, presentReaction } from '../projections/present-reaction.js';
import { reactionsOf } from '../projections/reaction.reader.js';
import type { ReactionResponse } from '../projections/reaction.response.js';
import type { Moment } from './as-of.js';
import { countsAt } from './counts-at.js';

/** Answers what an actor said to plans, statements, conditions and processes. */
@Injectable()
export class ActorReactionsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Its reactions, alone or jointly, that count by then; the earliest first. */
  async of(dossierId: number, actor: string, moment: Moment): Promise<ReactionResponse[]> {
    const { sequence } = moment.knownAt;
    const known = await reactionsOf(this.dataSource, dossierId, actor, sequence);
    const reactions = known.filter((reaction) => countsAt(reaction, moment));
    const actors = await actorNames(this.dataSource, dossierId, mentionedInReactions(reactions).actors, sequence);
    return reactions.map((reaction) => presentReaction(reaction, { actors }));
  }
}
