import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import { PROJECTION_VERSION } from '../database/projection-version.js';
import { rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import type { DossierConfigured } from '../domain/facts/dossier-facts.js';
import { appendGroup } from './append-group.js';
import type { AppendOutcome, DossierKey, NewEvent } from './append-request.js';
import { PROJECTOR, type Projector } from './projector.port.js';

/** Opens logs and finds them by their dossier's slug. */
@Injectable()
export class Dossiers {
  /** A dossier never changes its slug nor goes away, so what was found stays true. */
  private readonly known = new Map<string, DossierKey>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(PROJECTOR) private readonly projector: Projector,
  ) {}

  /** @throws DomainError `dossier-not-found` */
  async find(slug: string): Promise<DossierKey> {
    const cached = this.known.get(slug);
    if (cached) return cached;
    const [row] = await rowsOf<{ dossier_id: number }>(this.dataSource, 'select dossier_id from dossier where slug = $1', [slug]);
    if (!row) throw new DomainError('dossier-not-found', `There is no dossier “${slug}”.`);
    const key = { dossierId: row.dossier_id, slug };
    this.known.set(slug, key);
    return key;
  }

  /** The internal number of a dossier. @throws DomainError `dossier-not-found` */
  async idOf(slug: string): Promise<number> {
    return (await this.find(slug)).dossierId;
  }

  /**
   * Opens a dossier's log with its first event, `dossier.configured`.
   * @throws DomainError `dossier-exists`
   */
  open(slug: string, title: string, first: NewEvent & { readonly data: DossierConfigured }): Promise<AppendOutcome> {
    return inTransaction(this.dataSource, async (runner) => {
      const [row] = await rowsOf<{ dossier_id: number }>(
        runner,
        'insert into dossier (slug, title) values ($1, $2) on conflict (slug) do nothing returning dossier_id',
        [slug, title],
      );
      if (!row) throw new DomainError('dossier-exists', `There is a dossier “${slug}” already.`);
      const head = 'insert into dossier_head (dossier_id, projection_version) values ($1, $2)';
      await runner.query(head, [row.dossier_id, PROJECTION_VERSION]);
      const dossier = { dossierId: row.dossier_id, slug };
      const [outcome] = await appendGroup(runner, dossier, [{ events: [first], guards: [] }], this.projector);
      if (outcome?.outcome !== 'appended') throw new Error(`A new log refused its first event: ${outcome?.outcome}.`);
      return outcome;
    });
  }
}
