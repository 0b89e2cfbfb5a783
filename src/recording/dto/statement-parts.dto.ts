import { IsIn, IsNumber, ValidateIf } from 'class-validator';
import type { AttachedCondition, PositionStated } from '../../domain/facts/statement-facts.js';
import type { OrderWord } from '../../domain/statement.js';
import { type AbsenceOf, ABSENCES, type Comparator, COMPARATORS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsEventId, IsShortText, IsSlug, IsText } from './constraints.js';

export class QuantityDto implements NonNullable<PositionStated['quantity']> {
  /** Null where the source gives only a relation. */
  @MayBeLeftOut()
  @ValidateIf((_, value) => value !== null)
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'value is a number, or null where the source gives only a relation' })
  value?: number | null;

  @IsText(50)
  unit!: string;

  @MayBeLeftOut()
  @IsIn(COMPARATORS, { message: `comparator is one of ${COMPARATORS.join(' ')}` })
  comparator?: Comparator;

  @IsText(100)
  measure!: string;

  @MayBeLeftOut()
  @ValidateIf((_, value) => value !== null)
  @IsText(200)
  relativeTo?: string | null;
}

export class AttachedConditionDto implements AttachedCondition {
  /** The code by which conditions are matched. */
  @IsSlug()
  demand!: string;

  @MayBeLeftOut()
  @IsText(1_000)
  text?: string;
}

export class OrderWordDto implements OrderWord {
  @IsEventId()
  statement!: string;

  /** The source's words that give the order. */
  @IsText(200)
  words!: string;
}

export class AbsenceDto implements NonNullable<PositionStated['absence']> {
  @IsIn(ABSENCES, { message: `of is one of ${ABSENCES.join(', ')}` })
  of!: AbsenceOf;

  @MayBeLeftOut()
  @IsSlug()
  demand?: string;

  /** EDTF. */
  @MayBeLeftOut()
  @IsShortText()
  since?: string;
}
