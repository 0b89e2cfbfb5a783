import { ArrayMinSize, IsIn } from 'class-validator';
import type { AssertedEnd, ShiftStated } from '../../domain/facts/shift-facts.js';
import { SHIFT_KINDS, type ShiftKind } from '../../domain/shift.js';
import { type AbsenceOf, ABSENCES } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts } from '../../http/parts.js';
import { IsEventId, IsList, IsShortText, IsSlug, IsText } from './constraints.js';
import { SourceDto } from './source.dto.js';

export class AssertedEndDto implements AssertedEnd {
  @IsSlug()
  issue!: string;

  @MayBeLeftOut()
  @IsSlug()
  position?: string;

  @MayBeLeftOut()
  @IsEventId()
  statement?: string;

  @MayBeLeftOut()
  @IsIn(ABSENCES, { message: `absence is one of ${ABSENCES.join(', ')}` })
  absence?: AbsenceOf;
}

export class ShiftStatedDto implements ShiftStated {
  @IsSlug()
  actor!: string;

  @IsIn(SHIFT_KINDS, { message: `kind is one of ${SHIFT_KINDS.join(', ')}` })
  kind!: ShiftKind;

  @IsList(50)
  @AreParts(() => AssertedEndDto)
  from!: AssertedEndDto[];

  @IsList(50)
  @AreParts(() => AssertedEndDto)
  to!: AssertedEndDto[];

  @MayBeLeftOut()
  @IsList(20)
  @IsSlug({ each: true })
  facets?: string[];

  @MayBeLeftOut()
  @IsText(1_000)
  caveat?: string;

  @MayBeLeftOut()
  @IsText(2_000)
  summary?: string;

  /** EDTF: when the change took place, as far as the source says. */
  @MayBeLeftOut()
  @IsShortText()
  stated?: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one: somebody asserts this shift' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];
}
