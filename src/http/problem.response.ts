import { ApiPropertyOptional } from '@nestjs/swagger';

export class FaultResponse {
  /** JSON pointer into what was sent; in a batch it begins with the line. */
  pointer!: string;
  detail!: string;
}

/** RFC 9457 problem details. */
export class ProblemResponse {
  /** A page that explains this kind of problem. */
  type!: string;
  title!: string;
  status!: number;
  code!: string;
  detail!: string;
  /** The path that was asked for. */
  instance!: string;
  requestId!: string;
  @ApiPropertyOptional({ type: [FaultResponse] })
  errors?: readonly FaultResponse[];
}
