import { ApiProperty, OmitType } from '@nestjs/swagger';
import { EventEnvelopeResponse } from '../../event-log/event-envelope.response.js';
import { ChainHeadResponse } from './integrity.response.js';

/** The event with all that its hashes cover. */
export class ProvenEventResponse extends EventEnvelopeResponse {
  /** Hex; null once redacted. */
  @ApiProperty({ type: String, nullable: true })
  salt!: string | null;
}

/** An event that follows, without its data: all that the chain covers is its hash. */
export class ChainLinkResponse extends OmitType(EventEnvelopeResponse, ['data'] as const) {}

/** How the hashes are made. */
export class AlgorithmResponse {
  @ApiProperty({ enum: ['palinode-chain-v1'] })
  name!: 'palinode-chain-v1';
  dataHash!: string;
  hash!: string;
  /** The fields of `hash`, in their order. */
  fields!: string[];
}

export class ProvenHeadResponse extends ChainHeadResponse {
  /** When a verification first found it right, as the feeds publish it; null for the log's end as it stands. */
  @ApiProperty({ type: String, nullable: true })
  verifiedAt!: string | null;
}

/** The event that emptied another one. */
export class RedactionResponse {
  id!: string;
  sequence!: number;
}

/** What a third party needs to check an event without believing this service. */
export class ProofResponse {
  event!: ProvenEventResponse;
  /** What emptied the event; its content can no longer be proven, its place can. */
  @ApiProperty({ type: RedactionResponse, nullable: true })
  redaction!: RedactionResponse | null;
  algorithm!: AlgorithmResponse;
  /** Where the links lead: the first verified head that covers the event, else the end of the log. */
  head!: ProvenHeadResponse;
  /** The events after it (or after those of the part before), up to the head: each one's previousHash is the hash before. */
  links!: ChainLinkResponse[];
  /** Cursor of the links that follow; null if the last one is the head. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
