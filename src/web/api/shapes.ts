import type { components } from './schema.js';

/** The service's shapes under the names the page uses for them. */
type Schemas = components['schemas'];

export type Dossier = Schemas['DossierResponse'];
export type Actor = Schemas['ActorResponse'];
export type ActorReference = Schemas['ActorReference'];
export type ActorKind = Schemas['ActorKind'];
export type Issue = Schemas['IssueResponse'];
export type Scale = Schemas['ScaleResponse'];
export type ScalePosition = Schemas['ScalePositionResponse'];
export type Position = Schemas['PositionReference'];
export type Statement = Schemas['StatementResponse'];
export type Source = Schemas['SourceResponse'];
export type Retraction = Schemas['RetractionResponse'];
export type Quantity = Schemas['QuantityResponse'];
export type Track = Schemas['Track'];
export type Denial = Schemas['DenialResponse'];
export type Coding = Schemas['CodingResponse'];
export type Correction = Schemas['CorrectionResponse'];
export type Shift = Schemas['ShiftResponse'];
/** A shift as its own views answer it. */
export type ShownShift = Schemas['ShiftView'];
export type AssertedEnd = Schemas['AssertedEndResponse'];
export type Review = Schemas['ReviewResponse'];
export type ReviewVerdict = Schemas['ReviewVerdict'];
export type AlertClass = Schemas['AlertClass'];
export type ShiftKind = Schemas['ShiftKind'];
export type Stance = Schemas['StanceResponse'];
export type Stances = Schemas['StancesResponse'];
export type Slot = Schemas['SlotResponse'];
export type Timeline = Schemas['TimelineResponse'];
export type TimelineStatement = Schemas['TimelineStatementItem'];
export type ActorView = Schemas['ActorViewResponse'];
export type Spread = Schemas['SpreadResponse'];
export type PlanItem = Schemas['PlanItemResponse'];
export type Plan = Schemas['PlanViewResponse'];
export type PlanVersion = Schemas['PlanVersionResponse'];
export type PlanPoint = Schemas['PlanPointResponse'];
export type PlanDiff = Schemas['PlanDiffResponse'];
export type PointDifference = Schemas['PointDifferenceResponse'];
export type PlanStatus = Schemas['PlanStatus'];
export type PointChange = Schemas['PointChange'];
export type PointField = PointDifference['fields'][number];
export type Support = Schemas['SupportResponse'];
export type Reaction = Schemas['ReactionResponse'];
export type ReactionKind = Schemas['ReactionKind'];
export type Condition = Schemas['ConditionResponse'];
export type ConditionState = Schemas['ConditionStateResponse'];
export type ConditionKind = Schemas['ConditionKind'];
export type ConditionStatus = Schemas['ConditionStatus'];
export type Resolution = Schemas['ResolutionResponse'];
export type Matrix = Schemas['MatrixResponse'];
export type MatrixCell = Schemas['MatrixCellResponse'];
export type Move = Schemas['Move'];
export type WorklistItem = Schemas['WorklistPageResponse']['items'][number];

/** One page of a keyset-paged list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
