import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parkedAfter } from '../../ops/parked.reader.js';
import { presentParked } from '../parked/present-parked.js';
import type { WaitingItem, WorklistSource } from './worklist-source.js';

/** What the service could not judge or tell, and tries again by itself. */
@Injectable()
export class ParkedSource implements WorklistSource {
  readonly kind = 'parked';

  constructor(private readonly dataSource: DataSource) {}

  async after(dossierId: number, after: string, limit: number): Promise<WaitingItem[]> {
    // A follower's name holds no `|`; a unit's may.
    const cut = after.indexOf('|');
    const from = { follower: after.slice(0, Math.max(cut, 0)), unit: after.slice(cut + 1) };
    const rows = await parkedAfter(this.dataSource, dossierId, from, limit);
    return rows.map((row) => ({ key: `${row.follower}|${row.unit}`, item: { kind: this.kind, ...presentParked(row) } }));
  }
}
