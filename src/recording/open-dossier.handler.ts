import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
import { DomainError } from '../domain/errors.js';
import type { DossierConfigured } from '../domain/events.js';
import { Dossiers } from '../event-log/dossiers.js';
import { cleanJson } from './clean-json.js';
import { RECORDED_BY } from './decide-batch.js';
import type { CreateDossierDto } from './dto/create-dossier.dto.js';

/** Opens a dossier: its log's first event says what it is about. */
@Injectable()
export class OpenDossier {
  constructor(private readonly dossiers: Dossiers) {}

  /** @throws DomainError `dossier-exists`, or `validation-failed` for text the log cannot keep */
  async open({ slug, ...described }: CreateDossierDto): Promise<void> {
    const { value, faults } = cleanJson(described);
    if (faults.length > 0) throw new DomainError('validation-failed', 'The dossier cannot be kept as it was sent.', faults);
    const data = value as DossierConfigured & { readonly title: string };
    await this.dossiers.open(slug, data.title, {
      type: 'dossier.configured',
      data,
      id: uuidV7(),
      stream: 'dossier',
      expectedVersion: 0,
      notify: false,
      recordedBy: RECORDED_BY,
      causationId: null,
      correlationId: null,
    });
  }
}
