import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import { DomainError } from '../../domain/errors.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { headOf } from '../../event-log/head.js';
import { firstHeadFrom } from '../../event-log/integrity/verified-heads.js';
import { readLog, type Stretch } from '../../event-log/read-log.js';
import { STORED_COLUMNS, type StoredEvent, type StoredRow, storedEvent } from '../../event-log/stored-event.js';
import { cursorOf, keysIn, NUMBER_KEY } from '../../http/page-cursor.js';
import type { ProofQueryDto } from './proof-query.dto.js';
import { CHAIN_V1 } from './chain-algorithm.js';
import type { ProofResponse, ProvenHeadResponse, RedactionResponse } from './proof.response.js';

type Link = Omit<StoredEvent, 'data' | 'salt'>;

/** Gathers an event with the chain that leads from it to a head that others may hold. */
@Injectable()
export class ProofQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `event-not-found` */
  async of(dossier: DossierKey, id: string, { links: most, cursor }: ProofQueryDto): Promise<ProofResponse> {
    const event = await this.event(dossier, id);
    const { after, upTo } = goesOn(cursor, event) ?? { after: event.sequence, upTo: await this.headFrom(dossier, event) };
    const last = Math.min(after + most, upTo);
    const links = (await this.stretch(dossier, { after, upTo: last })).map(linkOf);
    return {
      event: { ...event, data: event.data as object | null },
      redaction: event.data === null ? await this.redactionOf(dossier, id) : null,
      algorithm: CHAIN_V1,
      head: await this.head(dossier, upTo),
      links,
      next: last < upTo ? cursorOf(String(last), String(upTo)) : null,
    };
  }

  private async event(dossier: DossierKey, id: string): Promise<StoredEvent> {
    const sql = `select ${STORED_COLUMNS} from event e where e.dossier_id = $1 and e.event_id = $2`;
    const [row] = await rowsOf<StoredRow>(this.dataSource, sql, [dossier.dossierId, id]);
    if (!row) throw new DomainError('event-not-found', `This dossier's log has no event ${id}.`);
    return storedEvent(dossier.slug, row);
  }

  private async headFrom({ dossierId }: DossierKey, { sequence }: StoredEvent): Promise<number> {
    const verified = await firstHeadFrom(this.dataSource, dossierId, sequence);
    return verified?.sequence ?? headOf(this.dataSource, dossierId);
  }

  private async head(dossier: DossierKey, sequence: number): Promise<ProvenHeadResponse> {
    const verified = await firstHeadFrom(this.dataSource, dossier.dossierId, sequence);
    if (verified?.sequence === sequence) return verified;
    const [event] = await this.stretch(dossier, { after: sequence - 1, upTo: sequence });
    if (!event) throw new DomainError('event-not-found', `This dossier's log has no event ${sequence}; ask for the proof without a cursor.`);
    return { sequence, hash: event.hash, verifiedAt: null };
  }

  private async stretch(dossier: DossierKey, stretch: Stretch): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of readLog(this.dataSource, dossier, stretch)) events.push(...page);
    return events;
  }

  private async redactionOf({ dossierId }: DossierKey, id: string): Promise<RedactionResponse | null> {
    const sql = `
select event_id as id, sequence from event
 where dossier_id = $1 and type = 'content.redacted' and data->'emptied' ? $2 order by sequence limit 1`;
    const [row] = await rowsOf<{ id: string; sequence: string }>(this.dataSource, sql, [dossierId, id]);
    return row ? { id: row.id, sequence: Number(row.sequence) } : null;
  }
}

/** Where the links go on: after which sequence, and up to which head. */
function goesOn(cursor: string | undefined, event: StoredEvent): Stretch | null {
  const [after, upTo] = (keysIn(cursor, NUMBER_KEY, NUMBER_KEY) ?? []).map(Number);
  if (after === undefined || upTo === undefined) return null;
  if (event.sequence <= after && after < upTo && Number.isSafeInteger(upTo)) return { after, upTo };
  const detail = 'cursor is the `next` of a proof of this event, unchanged.';
  throw new DomainError('validation-failed', detail, [{ pointer: '/cursor', detail }]);
}

function linkOf(event: StoredEvent): Link {
  const { data: _data, salt: _salt, ...link } = event;
  return link;
}
