import { IsIn } from 'class-validator';
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
import { IsList, IsShortText, IsSlug } from './constraints.js';

/** What a statement, a plan and a reaction have in common: who, how we know, how firmly, when. */
export abstract class UtteranceDto {
  @IsSlug()
  actor!: string;

  /** Further holders. */
  @MayBeLeftOut()
  @IsList(50)
  @IsSlug({ each: true })
  jointWith?: string[];

  @IsIn(MODALITIES, { message: `modality is one of ${MODALITIES.join(', ')}` })
  modality!: Modality;

  @MayBeLeftOut()
  @IsIn(DEEDS, { message: `deed is one of ${DEEDS.join(', ')}` })
  deed?: Deed;

  @MayBeLeftOut()
  @IsIn(COMMITMENTS, { message: 'commitment is 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force' })
  commitment?: Commitment;

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
}
