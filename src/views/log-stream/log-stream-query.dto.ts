import { PickType } from '@nestjs/swagger';
import { LogQueryDto } from '../log-query.dto.js';

/** What to follow: the filters of the log, and after which sequence. */
export class LogStreamQueryDto extends PickType(LogQueryDto, ['after', 'type', 'stream', 'actor', 'issue'] as const) {}
