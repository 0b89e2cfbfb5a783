import { IsIn, ValidateIf } from 'class-validator';
import type { StatementCoded } from '../../domain/facts/statement-facts.js';
import { type Commitment, COMMITMENTS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsEventId, IsSlug, IsText } from './constraints.js';

/** A second coder's reading, kept beside the first. */
export class StatementCodedDto implements StatementCoded {
  @IsEventId()
  statement!: string;

  /** Who read it, as the desk names its coders. */
  @IsText(200)
  coder!: string;

  /** A code on the scale; null where this coder finds that the statement does not place the actor. */
  @ValidateIf((_, value) => value !== null)
  @IsSlug({ message: 'position is a code on the issue’s scale, or null where the statement does not place the actor' })
  position!: string | null;

  @MayBeLeftOut()
  @IsIn(COMMITMENTS, { message: `commitment is one of ${COMMITMENTS.join(', ')}` })
  commitment?: Commitment;

  @MayBeLeftOut()
  @IsSlug()
  scope?: string;

  @MayBeLeftOut()
  @IsText(2_000)
  note?: string;
}
