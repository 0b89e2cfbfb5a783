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
export type Shift = Schemas['ShiftResponse'];
export type ShiftKind = Schemas['ShiftKind'];
export type Stance = Schemas['StanceResponse'];
export type Stances = Schemas['StancesResponse'];
export type Slot = Schemas['SlotResponse'];
export type Timeline = Schemas['TimelineResponse'];
export type TimelineStatement = Schemas['TimelineStatementItem'];

/** One page of a keyset-paged list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
