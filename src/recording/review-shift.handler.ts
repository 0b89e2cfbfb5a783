import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { DomainError } from '../domain/errors.js';
import { Dossiers } from '../event-log/dossiers.js';
import { ShiftReader } from '../projections/shift.reader.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import type { ReviewDto } from './dto/shift-reviewed.dto.js';
import { knownShifts } from './known-records.reader.js';
import { RecordEvent } from './record-event.handler.js';

/** Records an analyst's word on a shift. */
@Injectable()
export class ReviewShift {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly shifts: ShiftReader,
    private readonly recordEvent: RecordEvent,
  ) {}

  /**
   * @returns the shift with its review
   * @throws DomainError `shift-not-found`, and what recording throws
   */
  async review(slug: string, sent: string, review: ReviewDto, idempotencyKey: string | null): Promise<ShiftResponse> {
    const { dossierId } = await this.dossiers.find(slug);
    const shift = sent.toLowerCase();
    const notFound = new DomainError('shift-not-found', `This dossier has no shift ${sent}.`);
    if (!isUUID(shift) || !(await knownShifts(this.dataSource, dossierId, new Set([shift]))).has(shift)) throw notFound;
    await this.recordEvent.record(slug, { type: 'shift.reviewed', data: { shift, ...review } }, idempotencyKey);
    const reviewed = (await this.shifts.byIds(dossierId, [shift])).get(shift);
    if (!reviewed) throw notFound;
    return reviewed;
  }
}
