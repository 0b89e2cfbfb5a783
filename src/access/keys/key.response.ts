import { ApiProperty } from '@nestjs/swagger';
import { type Scope, SCOPES } from '../../http/caller.js';

/** A key without its secret. */
export class KeyResponse {
  id!: string;
  name!: string;
  /** How the key begins; no secret. */
  prefix!: string;
  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true })
  scopes!: readonly Scope[];
  /** Slugs of the dossiers it is for; null: all. */
  @ApiProperty({ type: [String], nullable: true })
  dossiers!: readonly string[] | null;
  createdAt!: string;
  @ApiProperty({ type: String, nullable: true })
  expiresAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  revokedAt!: string | null;
  /** To the hour. */
  @ApiProperty({ type: String, nullable: true })
  lastUsedAt!: string | null;
}

export class CreatedKeyResponse extends KeyResponse {
  /** The whole key, for `Authorization: Bearer …`. It is shown this once; only a hash of it is kept. */
  secret!: string;
}

export class KeysPageResponse {
  @ApiProperty({ type: [KeyResponse] })
  items!: KeyResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
