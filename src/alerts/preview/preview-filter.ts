import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';
import type { Settings } from '../../domain/settings.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from '../../event-log/event-row.js';
import { settingsAt } from '../../projections/settings.reader.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { judgeNews, type Subscription } from '../alert-decision.js';
import { briefly } from '../bodies/brief-shift.js';
import type { DeliveryRhythm } from '../endpoints/endpoint-options.js';
import { type EndpointSettings, settingsFor } from '../endpoints/endpoint-settings.js';
import { refuseUnknownReferences } from '../endpoints/filter-references.js';
import { batchesOf } from '../outbox/batches.js';
import { foldKeyOf } from '../outbox/fold-key.js';
import type { LeftOutPreviewResponse, PreviewedShiftResponse, PreviewResponse, SentPreviewResponse, Telling } from './preview-filter.dto.js';
import { SILENT, whyNot } from './why-not.js';

const DAY = 86_400_000;
/** Looked at in one preview. */
const MOST_SHIFTS = 1_000;

/** An endpoint to be, as far as a preview goes. */
export interface PreviewedEndpoint extends Subscription {
  readonly settings: EndpointSettings;
  readonly rhythm: DeliveryRhythm;
}

/** Tells which of the last days' shifts an endpoint would have been sent, and why not the others; writes nothing. */
@Injectable()
export class PreviewFilter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shifts: ShiftReader,
  ) {}

  /**
   * Shifts are judged as they stand now and in the order in which they were found, so that folding shows as it would have
   * been.
   * @throws DomainError `validation-failed` for a filter that names unknowns
   */
  async preview(dossier: DossierKey, endpoint: PreviewedEndpoint, days: number): Promise<PreviewResponse> {
    const { dossierId } = dossier;
    await refuseUnknownReferences(this.dataSource, dossierId, endpoint.filter);
    const rows = await rowsOf<EventRow & { readonly since: Date }>(this.dataSource, FOUND, [dossierId, days, MOST_SHIFTS + 1]);
    const events = rows.slice(0, MOST_SHIFTS).map((row) => recordedEvent(dossier.slug, row)).reverse();
    const shifts = await this.shifts.byIds(dossierId, events.map(shiftIn));
    const settings = settingsFor(await settingsAt(this.dataSource, dossierId, Number.MAX_SAFE_INTEGER), endpoint.settings);
    const batches = settings.digestsBatches ? await batchesOf(this.dataSource, dossierId, events) : new Map<string, string>();
    const seen = new Set<string>();
    const lastTold = new Map<string, number>();
    const sent: SentPreviewResponse[] = [];
    const leftOut: LeftOutPreviewResponse[] = [];
    for (const event of events) {
      const shift = shifts.get(shiftIn(event));
      // Found by us and told by a source: it is one, and news once.
      if (shift === undefined || seen.has(shift.id)) continue;
      const reason = event.notify ? whyNot(judgeNews('shift.detected', shift, endpoint, settings), settings) : SILENT;
      if (reason === null) {
        seen.add(shift.id);
        const when = tellingOf(event, shift, endpoint, settings, batches.has(event.id), lastTold);
        sent.push({ ...previewed(shift, event), when });
      } else leftOut.push({ ...previewed(shift, event), reason });
    }
    const since = rows[0]?.since ?? new Date(Date.now() - days * DAY);
    return { since: since.toISOString(), sent: sent.reverse(), leftOut: leftOut.reverse(), truncated: rows.length > MOST_SHIFTS };
  }
}

/** How the shift would have been told; notes when its like was last told at once. */
function tellingOf(
  { recordedAt }: RecordedEvent,
  shift: ShiftResponse,
  endpoint: PreviewedEndpoint,
  settings: Settings,
  isOfBatch: boolean,
  lastTold: Map<string, number>,
): Telling {
  if (endpoint.rhythm !== 'immediate') return 'digest';
  const takesDigests = endpoint.events.includes('shift.digest');
  if (takesDigests && isOfBatch) return 'batch';
  if (judgeNews('shift.detected', shift, endpoint, settings).kind === 'digest') return 'digest';
  const key = foldKeyOf(shift);
  const at = Date.parse(recordedAt);
  const last = lastTold.get(key);
  if (takesDigests && last !== undefined && at - last < settings.foldWithin * DAY) return 'folded';
  lastTold.set(key, at);
  return 'at-once';
}

function previewed(shift: ShiftResponse, { recordedAt }: RecordedEvent): PreviewedShiftResponse {
  const { id, actor, issue, from, to, retroactive } = briefly(shift);
  return { id, actor, issue, kind: shift.kind, from, to, magnitude: shift.magnitude, retroactive, recordedAt };
}

function shiftIn({ stream }: RecordedEvent): string {
  return stream.slice('shift/'.length);
}

const FOUND = `
select ${EVENT_COLUMNS}, now() - make_interval(days => $2) as since from event e
 where e.dossier_id = $1 and e.type in ('shift.detected', 'shift.stated') and e.data is not null
   and e.recorded_at >= now() - make_interval(days => $2)
 order by e.sequence desc limit $3`;
