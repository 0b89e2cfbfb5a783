import { IntersectionType } from '@nestjs/swagger';
import { PageQueryDto } from '../http/page-query.dto.js';
import { AsOfQueryDto } from './as-of-query.dto.js';

/** Which part of a list to show, and as of when. */
export class AsOfPageQueryDto extends IntersectionType(PageQueryDto, AsOfQueryDto) {}
