import { ApiProperty } from '@nestjs/swagger';
import { DossierResponse } from '../projections/dossier.response.js';

export class DossiersPageResponse {
  items!: DossierResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
