import { IsIn } from 'class-validator';
import type { ShiftReviewed } from '../../domain/facts/shift-facts.js';
import { REVIEW_VERDICTS, type ReviewVerdict } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsEventId, IsText } from './constraints.js';

/** What an analyst makes of a shift. */
export class ReviewDto implements Omit<ShiftReviewed, 'shift'> {
  @IsIn(REVIEW_VERDICTS, { message: `verdict is one of ${REVIEW_VERDICTS.join(', ')}` })
  verdict!: ReviewVerdict;

  @IsText(2_000)
  note!: string;

  /** Who reviewed, as the desk names its analysts. */
  @MayBeLeftOut()
  @IsText(200)
  reviewer?: string;
}

export class ShiftReviewedDto extends ReviewDto implements ShiftReviewed {
  @IsEventId({ message: 'shift is the UUID of a shift' })
  shift!: string;
}
