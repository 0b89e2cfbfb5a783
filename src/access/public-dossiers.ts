import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { BriefCache } from './brief-cache.js';
import { KEPT_MS } from './key-lookup.js';

const MOST_KEPT = 1_000;

/** Knows which dossiers anybody may read. */
@Injectable()
export class PublicDossiers {
  private readonly kept = new BriefCache<boolean>(KEPT_MS, MOST_KEPT);

  constructor(private readonly dataSource: DataSource) {}

  /** @returns false too where there is no such dossier */
  has(slug: string): Promise<boolean> {
    return this.kept.get(slug, async () => {
      const [row] = await rowsOf<{ public: boolean }>(this.dataSource, 'select public from dossier where slug = $1', [slug]);
      return row?.public ?? false;
    });
  }
}
