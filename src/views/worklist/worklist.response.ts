import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { PlanPointResponse } from '../../projections/plan.response.js';
import { ShiftResponse } from '../../projections/shift.response.js';
import { PlanVersionReference } from '../../projections/shift-subject.response.js';
import {
  ActorReference,
  type Denied,
  DENIED,
  DenialResponse,
  IssueReference,
  StatementResponse,
} from '../../projections/statement.response.js';
import { ProposalResponse } from '../conditions/condition-view.response.js';
import { ParkedResponse } from '../parked/parked.response.js';
import { PlanReference } from '../plans/plan-view.response.js';

/** In the order in which the list shows them. */
export const WORKLIST_KINDS = ['order-needed', 'proposed-resolution', 'disputed', 'unmatched-demand', 'parked'] as const;
export type WorklistKind = (typeof WORKLIST_KINDS)[number];

/** Statements of different positions whose order nothing tells: a narrower date, or an order word, would. */
export class OrderNeededItem {
  @ApiProperty({ enum: ['order-needed'] })
  kind!: 'order-needed';
  actor!: ActorReference;
  issue!: IssueReference;
  /** The two, side by side. */
  statements!: StatementResponse[];
  why!: string;
}

/** An addressee has reached what a condition demands: `condition.resolved` confirms it. */
export class ProposedResolutionItem extends ProposalResponse {
  @ApiProperty({ enum: ['proposed-resolution'] })
  kind!: 'proposed-resolution';
  /** Slug of the condition. */
  condition!: string;
  text!: string;
}

/** What somebody denies, while both stand. */
export class DisputedItem {
  @ApiProperty({ enum: ['disputed'] })
  kind!: 'disputed';
  @ApiProperty({ enum: DENIED, enumName: 'Denied' })
  target!: Denied;
  /** One of the three, as `target` says. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  statement!: StatementResponse | null;
  @ApiProperty({ type: PlanReference, nullable: true })
  plan!: PlanReference | null;
  @ApiProperty({ type: ShiftResponse, nullable: true })
  shift!: ShiftResponse | null;
  denials!: DenialResponse[];
}

/** A demand that may be an earlier one by another code: `plan.revised` with the same code matches them. */
export class UnmatchedDemandItem {
  @ApiProperty({ enum: ['unmatched-demand'] })
  kind!: 'unmatched-demand';
  earlier!: PlanVersionReference;
  later!: PlanVersionReference;
  /** Of the later version. */
  point!: PlanPointResponse;
  /** Of the earlier version: what it may be. */
  candidates!: PlanPointResponse[];
}

/** What a follower of the log could not handle and tries again: its `failure` is for an operator to mend. */
export class ParkedItem extends ParkedResponse {
  @ApiProperty({ enum: ['parked'] })
  kind!: 'parked';
}

export type WorklistItem = OrderNeededItem | ProposedResolutionItem | DisputedItem | UnmatchedDemandItem | ParkedItem;

const ITEMS = [OrderNeededItem, ProposedResolutionItem, DisputedItem, UnmatchedDemandItem, ParkedItem] as const;

/** What waits for a person, kind by kind. */
@ApiExtraModels(...ITEMS)
export class WorklistPageResponse {
  @ApiProperty({ type: 'array', items: { oneOf: ITEMS.map((item) => ({ $ref: getSchemaPath(item) })) } })
  items!: WorklistItem[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
