import { ApiProperty } from '@nestjs/swagger';
import type { ShiftKind } from '../domain/shift.js';

/** How many shifts of a kind there are; a kind of which there is none is absent. */
export type KindCounts = Partial<Record<ShiftKind, number>>;

const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

/** What the whole dossier comes to. */
export class TallyResponse {
  /** Slots (actor × issue × track) that a statement fills: each has one first position. */
  firstPositions!: number;
  /** Statements that say again what the slot held. */
  reaffirmations!: number;
  /** Pairs whose order nobody knows and whose positions differ. */
  undetermined!: number;
  /** Standing shifts that the rules found, by kind; also those that a source asserts as well. */
  @ApiProperty(COUNTS)
  shifts!: KindCounts;
  /** Standing shifts that only a source asserts, by kind. */
  @ApiProperty(COUNTS)
  asserted!: KindCounts;
}
