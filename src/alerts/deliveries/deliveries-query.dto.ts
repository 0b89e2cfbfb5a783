import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PageQueryDto } from '../../http/page-query.dto.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from './webhook-delivery.entity.js';

export class DeliveriesQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @IsIn(DELIVERY_STATUSES, { message: `status is one of ${DELIVERY_STATUSES.join(', ')}` })
  @ApiPropertyOptional({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus' })
  status?: DeliveryStatus;
}
