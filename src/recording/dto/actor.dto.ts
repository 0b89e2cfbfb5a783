import { IsIn } from 'class-validator';
import type { ActorMerged, ActorRegistered, ActorUpdated } from '../../domain/facts/actor-facts.js';
import { ACTOR_KINDS, type ActorKind } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsList, IsSlug, IsText } from './constraints.js';

const KIND = { message: `kind is one of ${ACTOR_KINDS.join(', ')}` };

export class ActorRegisteredDto implements ActorRegistered {
  @IsSlug()
  actor!: string;

  @IsText(200)
  name!: string;

  @IsIn(ACTOR_KINDS, KIND)
  kind!: ActorKind;

  @MayBeLeftOut()
  @IsList(50)
  @IsText(200, { each: true })
  aliases?: string[];
}

/** What is left out stays as it was. */
export class ActorUpdatedDto implements ActorUpdated {
  @IsSlug()
  actor!: string;

  @MayBeLeftOut()
  @IsText(200)
  name?: string;

  @MayBeLeftOut()
  @IsIn(ACTOR_KINDS, KIND)
  kind?: ActorKind;

  /** All of them: they take the place of those before. */
  @MayBeLeftOut()
  @IsList(50)
  @IsText(200, { each: true })
  aliases?: string[];

  @MayBeLeftOut()
  @IsText(2_000)
  why?: string;
}

/** The same actor was registered twice. */
export class ActorMergedDto implements ActorMerged {
  /** The one given up. */
  @IsSlug()
  actor!: string;

  /** The one that stays; everything of the other is its own from now on. */
  @IsSlug()
  into!: string;

  @IsText(2_000)
  why!: string;
}
