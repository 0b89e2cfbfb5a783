import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
import { Dossiers } from '../event-log/dossiers.js';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { caller, requireReach } from '../http/caller.js';
import type { CreateDossierDto } from './dto/create-dossier.dto.js';
import { plainData } from './plain-data.js';

/** Opens a dossier: its log's first event says what it is about. */
@Injectable()
export class OpenDossier {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly appender: GroupedAppender,
  ) {}

  /** @throws DomainError `dossier-exists`, or `scope-missing` for a key that is limited to other dossiers */
  async open({ slug, ...described }: CreateDossierDto): Promise<void> {
    requireReach(caller(), slug);
    const data = plainData(described);
    await this.dossiers.open(slug, described.title, {
      type: 'dossier.configured',
      data,
      id: uuidV7(),
      stream: 'dossier',
      expectedVersion: 0,
      notify: false,
      recordedBy: caller().name,
      causationId: null,
      correlationId: null,
    });
    this.appender.announce(await this.dossiers.find(slug));
  }
}
