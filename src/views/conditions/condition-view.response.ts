import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ConditionResponse } from '../../projections/condition.response.js';
import { ActorReference, StatementResponse } from '../../projections/statement.response.js';
import { AsOfResponse } from '../as-of.response.js';

export const PROPOSED_STATUSES = ['fulfilled', 'fulfilled-de-facto'] as const;
export type ProposedStatus = (typeof PROPOSED_STATUSES)[number];

/** A resolution that the evidence suggests; recording `condition.resolved` confirms it. */
export class ProposalResponse {
  addressee!: ActorReference;
  /** `fulfilled-de-facto` where only conduct has come that far. */
  @ApiProperty({ enum: PROPOSED_STATUSES, enumName: 'ProposedStatus' })
  status!: ProposedStatus;
  /** By which the demanded positions were reached. */
  statements!: StatementResponse[];
}

/** The ledger, by the conditions' slugs. */
export class ConditionsPageResponse extends AsOfResponse {
  items!: ConditionResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

/** A condition with everything that became of it, and what the service proposes. */
export class ConditionViewResponse extends IntersectionType(ConditionResponse, AsOfResponse) {
  proposals!: ProposalResponse[];
}
