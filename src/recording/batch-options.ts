import { v7 as uuidV7 } from 'uuid';
import type { BatchQueryDto } from './dto/batch-query.dto.js';

/** How a batch is recorded. */
export interface BatchOptions {
  /** All lines or none; otherwise each chunk's faultless lines. */
  readonly isAtomic: boolean;
  /** For lines that do not say themselves whether they may alert. */
  readonly notify: boolean;
  /** Names the batch, so that its shifts go out together. */
  readonly correlationId: string;
}

/** A batch that nobody named gets a name of its own. */
export function batchOptions({ atomic, notify, correlationId }: BatchQueryDto): BatchOptions {
  return { isAtomic: atomic !== 'false', notify: notify !== 'false', correlationId: correlationId ?? uuidV7() };
}
