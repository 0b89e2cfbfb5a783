import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { invalid } from '../../domain/invalid.js';
import { GroupedAppender } from '../../event-log/grouped-appender.js';
import { PROJECTOR, type Projector } from '../../event-log/projector.port.js';
import { SLUG_KEY } from '../../http/page-cursor.js';
import { exportedEvents } from './exported-events.js';
import { requireFree, restoreDossier } from './restore-dossier.js';
import type { RestoredResponse } from './restored.response.js';
import { SpooledExport } from './spooled-export.js';

/** Takes an export in, verifies it as it comes, and restores the dossier once all of it has been found right. */
@Injectable()
export class RestoreExport {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PROJECTOR) private readonly projector: Projector,
    private readonly appender: GroupedAppender,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `dossier-exists`, `export-broken`, `export-unknown`; nothing is restored then */
  async restore(slug: string, chunks: AsyncIterable<Uint8Array>): Promise<RestoredResponse> {
    if (!SLUG_KEY.test(slug)) throw invalid([{ pointer: '/dossier', detail: 'A slug has lower-case letters, digits and hyphens, at most 64.' }]);
    await requireFree(this.dataSource, slug);
    const spooled = await SpooledExport.in(this.config.dataDir);
    try {
      for await (const _verified of exportedEvents(slug, spooled.keep(chunks)));
      const { dossier, head } = await restoreDossier({ dataSource: this.dataSource, projector: this.projector }, { slug, read: () => spooled.read() });
      this.appender.announce(dossier);
      return { dossier: slug, events: head.sequence, head };
    } finally {
      await spooled.close();
    }
  }
}
