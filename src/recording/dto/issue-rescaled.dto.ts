import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import type { IssueRescaled } from '../../domain/facts/issue-facts.js';
import { IsPart } from '../../http/parts.js';
import { IsSlug, IsText } from './constraints.js';
import { IsMap } from './is-map.decorator.js';
import { ScaleDto } from './issue.dto.js';

function isCodeOrNone(_: string, code: unknown): boolean {
  return code === null || typeof code === 'string';
}

/** A new version of an issue's scale; what was stated before is read through `map`. */
export class IssueRescaledDto implements IssueRescaled {
  @IsSlug()
  issue!: string;

  @IsDefined({ message: 'scale is missing: it is the issue’s new one, as a whole' })
  @IsPart(() => ScaleDto)
  scale!: ScaleDto;

  /** Each old code → the new one, or null where the new scale has no place for it. */
  @IsDefined({ message: 'map is missing: it gives for each old code the new one, or null' })
  @IsMap(isCodeOrNone, 'map is an object that gives for each old code the new one, or null: {"old-code": "new-code"}')
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  map!: Record<string, string | null>;

  @IsText(2_000)
  why!: string;
}
