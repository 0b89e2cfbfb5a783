import { Injectable } from '@nestjs/common';
import { Dossiers } from '../../event-log/dossiers.js';
import { pageOf } from '../../http/page.js';
import { keysIn } from '../../http/page-cursor.js';
import { DisputedSource } from './disputed.source.js';
import { OrderNeededSource } from './order-needed.source.js';
import { ParkedSource } from './parked.source.js';
import { ProposedResolutionsSource } from './proposed-resolutions.source.js';
import { UnmatchedDemandsSource } from './unmatched-demands.source.js';
import type { WorklistQueryDto } from './worklist-query.dto.js';
import type { WaitingItem, WorklistSource } from './worklist-source.js';
import { WORKLIST_KINDS, type WorklistKind, type WorklistPageResponse } from './worklist.response.js';

const ITEM_KEY = /^[a-z0-9|/ -]{1,300}$/;

/** Answers what waits for a person, kind by kind, each kind by its keys. */
@Injectable()
export class WorklistQuery {
  private readonly sources: Readonly<Record<WorklistKind, WorklistSource>>;

  constructor(
    private readonly dossiers: Dossiers,
    orderNeeded: OrderNeededSource,
    proposed: ProposedResolutionsSource,
    disputed: DisputedSource,
    unmatched: UnmatchedDemandsSource,
    parked: ParkedSource,
  ) {
    this.sources = {
      'order-needed': orderNeeded,
      'proposed-resolution': proposed,
      disputed,
      'unmatched-demand': unmatched,
      parked,
    };
  }

  /** @throws DomainError `dossier-not-found`, `validation-failed` for a bad cursor */
  async page(slug: string, { kind, cursor, limit }: WorklistQueryDto): Promise<WorklistPageResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const asked = WORKLIST_KINDS.filter((each) => kind === undefined || each === kind);
    const [reached, after = ''] = keysIn(cursor, new RegExp(`^(${asked.join('|')})$`), ITEM_KEY) ?? [];
    const left = reached === undefined ? asked : asked.slice(asked.findIndex((each) => each === reached));
    const found: WaitingItem[] = [];
    for (const each of left) {
      if (found.length > limit) break;
      const from = each === reached ? after : '';
      found.push(...(await this.sources[each].after(dossierId, from, limit + 1 - found.length)));
    }
    const page = pageOf(found, limit, ({ item, key }) => [item.kind, key]);
    return { items: page.items.map(({ item }) => item), next: page.next };
  }
}
