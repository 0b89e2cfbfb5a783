import { ArrayMinSize, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import type { PositionStated } from '../../domain/events.js';
import {
  type Commitment,
  COMMITMENTS,
  type Dating,
  DATINGS,
  type Deed,
  DEEDS,
  MODALITIES,
  type Modality,
} from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts, IsPart } from '../../http/parts.js';
import { IsList, IsShortText, IsSlug, IsText } from './constraints.js';
import { SourceDto } from './source.dto.js';
import { AbsenceDto, AttachedConditionDto, OrderWordDto, QuantityDto } from './statement-parts.dto.js';

export class PositionStatedDto implements PositionStated {
  @IsSlug()
  actor!: string;

  /** Further holders of the same statement. */
  @MayBeLeftOut()
  @IsList(50)
  @IsSlug({ each: true })
  jointWith?: string[];

  /** Who uttered it, where that is not the actor itself. */
  @MayBeLeftOut()
  @IsSlug()
  speaker?: string;

  @MayBeLeftOut()
  @IsSlug()
  addressee?: string;

  @IsSlug()
  issue!: string;

  /** A code on the issue's scale; null where the statement does not place the actor. */
  @ValidateIf((_, value) => value !== null)
  @IsSlug({ message: 'position is a code on the issue’s scale, or null where the statement does not place the actor' })
  position!: string | null;

  @MayBeLeftOut()
  @IsPart(() => QuantityDto)
  quantity?: QuantityDto;

  @MayBeLeftOut()
  @IsList(100)
  @AreParts(() => AttachedConditionDto)
  conditions?: AttachedConditionDto[];

  /** Whether `conditions` lists all of them; only then does a missing one mean it was dropped. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'conditionsComplete is true or false' })
  conditionsComplete?: boolean;

  @IsIn(MODALITIES, { message: `modality is one of ${MODALITIES.join(', ')}` })
  modality!: Modality;

  @MayBeLeftOut()
  @IsIn(DEEDS, { message: `deed is one of ${DEEDS.join(', ')}` })
  deed?: Deed;

  @MayBeLeftOut()
  @IsIn(COMMITMENTS, { message: 'commitment is 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force' })
  commitment?: Commitment;

  @MayBeLeftOut()
  @IsSlug()
  scope?: string;

  /** EDTF: when it was said or held. */
  @IsShortText()
  stated!: string;

  @MayBeLeftOut()
  @IsIn(DATINGS, { message: 'dating is event (said then) or standing (a source describes what is held)' })
  dating?: Dating;

  /** EDTF: when the public learned of it. */
  @MayBeLeftOut()
  @IsShortText()
  disclosed?: string;

  @MayBeLeftOut()
  @IsList(50)
  @AreParts(() => OrderWordDto)
  after?: OrderWordDto[];

  @MayBeLeftOut()
  @IsList(50)
  @AreParts(() => OrderWordDto)
  before?: OrderWordDto[];

  @IsText(2_000)
  summary!: string;

  @MayBeLeftOut()
  @IsText(1_000)
  quote?: string;

  @MayBeLeftOut()
  @IsPart(() => AbsenceDto)
  absence?: AbsenceDto;

  @MayBeLeftOut()
  @IsSlug()
  plan?: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one: a statement without a source stands on nothing' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];
}
