import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Matches, MaxLength, NotEquals, ValidateIf } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { type Scope, SCOPES } from '../../http/caller.js';

const LONGEST_NAME = 100;
const MOST_DOSSIERS = 100;
const LONGEST_SLUG = 64;
/** What would break the log's lines, or only look like another name. */
const PLAIN_NAME = /^[^\s\p{C}]([^\p{C}]*[^\s\p{C}])?$/u;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/;
const TIME_WORDS = 'expiresAt is an instant in UTC such as 2027-01-01T00:00:00Z, or a day for its beginning, or null';

/** A field that may be missing or null. */
const OrNull = (): PropertyDecorator => applyDecorators(MayBeLeftOut(), ValidateIf((_, value) => value !== null));

export class CreateKeyDto {
  /** Whose key it is, or what for. The log names it as the recorder. */
  @IsString({ message: 'name is a text' })
  @Matches(PLAIN_NAME, { message: 'name is one line that neither begins nor ends with a blank' })
  @MaxLength(LONGEST_NAME, { message: `name has at most ${LONGEST_NAME} characters` })
  @NotEquals('local', { message: 'name is not “local”: so the log calls whoever needs no key' })
  @NotEquals('palinode', { message: 'name is not “palinode”: so the log calls the service itself' })
  @ApiProperty({ type: String, maxLength: LONGEST_NAME })
  name!: string;

  /** `admin` includes the others. */
  @IsArray({ message: 'scopes is a list' })
  @ArrayMinSize(1, { message: 'scopes names at least one scope' })
  @ArrayUnique({ message: 'scopes names none twice' })
  @IsIn(SCOPES, { each: true, message: `each of scopes is one of ${SCOPES.join(', ')}` })
  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true })
  scopes!: Scope[];

  /** Slugs of the dossiers that exist for this key. Default null: all. */
  @OrNull()
  @IsArray({ message: 'dossiers is a list of slugs, or null for all' })
  @ArrayMinSize(1, { message: 'dossiers names at least one dossier, or is null for all' })
  @ArrayMaxSize(MOST_DOSSIERS, { message: `dossiers names at most ${MOST_DOSSIERS}` })
  @ArrayUnique({ message: 'dossiers names none twice' })
  @Matches(SLUG, { each: true, message: 'each of dossiers is a slug' })
  @MaxLength(LONGEST_SLUG, { each: true, message: `each of dossiers has at most ${LONGEST_SLUG} characters` })
  @ApiPropertyOptional({ type: [String], nullable: true })
  dossiers?: string[] | null;

  /** Until when it is good: an instant in UTC, or a day for its beginning. Default null: for ever. */
  @OrNull()
  @Matches(TIME, { message: TIME_WORDS })
  @ApiPropertyOptional({ type: String, nullable: true })
  expiresAt?: string | null;
}
