import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsString, MaxLength, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { EndpointFilterDto } from '../endpoints/endpoint-filter.dto.js';

export class ReplayDto {
  /** Date or date-time: what was recorded from then on. */
  @IsString({ message: 'from is a date or a date-time, e.g. 2026-11-24 or 2026-11-24T06:00:00Z' })
  @MaxLength(100)
  from!: string;

  /** Date or date-time: what was recorded up to its end. Default: all that there is. */
  @MayBeLeftOut()
  @IsString({ message: 'to is a date or a date-time, e.g. 2026-11-24 or 2026-11-24T06:00:00Z' })
  @MaxLength(100)
  to?: string;

  /** In the place of the endpoint's own, this once. */
  @MayBeLeftOut()
  @ValidateNested({ message: 'filter is an object, as that of an endpoint' })
  @Type(() => EndpointFilterDto)
  @ApiPropertyOptional({ type: EndpointFilterDto })
  filter?: EndpointFilterDto;
}

/** What a replay came to. */
export class ReplayedResponse {
  /** Alerts written for sending, marked `replayed`. */
  written!: number;
  /** Waiting for the endpoint's next digest. */
  waiting!: number;
  /** Left out, since the endpoint was told of them before. */
  alreadyTold!: number;
  /** Left out, since they were recorded with `notify: false`. */
  silent!: number;
}
