import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { ALERT_TYPES, type AlertType } from '../alert-types.js';
import { EndpointFilterDto } from './endpoint-filter.dto.js';
import { IsCustomHeaders } from './is-custom-headers.decorator.js';

export class CreateEndpointDto {
  /** Where alerts are posted: https or http, to a public address. */
  @IsString()
  @MaxLength(2_048)
  url!: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  @ApiPropertyOptional({ type: String, nullable: true })
  description?: string | null;

  /** Default: everything about shifts. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ALERT_TYPES, { each: true })
  @ApiPropertyOptional({ enum: ALERT_TYPES, enumName: 'AlertType', isArray: true })
  events?: AlertType[];

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => EndpointFilterDto)
  filter?: EndpointFilterDto;

  /** Sent along with each alert. The values are kept encrypted and never shown again. */
  @MayBeLeftOut()
  @IsCustomHeaders()
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  headers?: Record<string, string>;

  /** Default true. */
  @MayBeLeftOut()
  @IsBoolean()
  enabled?: boolean;
}

/** Fields left out stay as they are; `filter` and `headers` are replaced as a whole. */
export class PatchEndpointDto extends PartialType(CreateEndpointDto, { skipNullProperties: false }) {}
