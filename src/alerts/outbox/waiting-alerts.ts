import type { QueryRunner } from 'typeorm';
import { type Queries, rowsOf } from '../../database/queries.js';

/** Why something is not told at once: its class, an alert like it that went out lately, the batch it came in. */
export type WaitingFor = 'digest' | 'fold' | 'batch';

/** News that waits for an endpoint. */
export interface WaitingAlert {
  readonly endpoint: string;
  /** What the alert is about: a shift by its id, another fact by its event's. */
  readonly subject: string;
  readonly isShift: boolean;
  /** The last event that made it wait. */
  readonly event: string;
  readonly sequence: number;
  readonly waitsFor: WaitingFor;
  /** The fold key, or the batch's correlation id. */
  readonly together: string | null;
}

/** What waits to be folded into alerts on certain keys, and what begins and ends to wait now. */
export class WaitingAlerts {
  private readonly waiting: Map<string, WaitingAlert>;
  private readonly begun = new Map<string, WaitingAlert>();
  private readonly ended = new Map<string, { endpoint: string; subject: string }>();

  constructor(folds: readonly WaitingAlert[] = []) {
    this.waiting = new Map(folds.map((each) => [nameOf(each), each]));
  }

  begins(alert: WaitingAlert): void {
    this.waiting.set(nameOf(alert), alert);
    this.begun.set(nameOf(alert), alert);
    this.ended.delete(nameOf(alert));
  }

  ends({ endpoint, subject }: { readonly endpoint: string; readonly subject: string }): void {
    const name = nameOf({ endpoint, subject });
    this.waiting.delete(name);
    this.begun.delete(name);
    this.ended.set(name, { endpoint, subject });
  }

  /** What the next alert on the key to the endpoint takes along, oldest first. */
  foldedInto(endpoint: string, key: string): WaitingAlert[] {
    return [...this.waiting.values()]
      .filter((each) => each.waitsFor === 'fold' && each.endpoint === endpoint && each.together === key)
      .sort((a, b) => a.sequence - b.sequence);
  }

  /** What all of these alerts are about. */
  subjects(): string[] {
    return [...this.waiting.values()].map(({ subject }) => subject);
  }

  beginnings(): WaitingAlert[] {
    return [...this.begun.values()];
  }

  endings(): { endpoint: string; subject: string }[] {
    return [...this.ended.values()];
  }
}

const nameOf = ({ endpoint, subject }: { endpoint: string; subject: string }): string => `${endpoint} ${subject}`;

/** The columns of `waiting_alert`, as WaitingAlert names them. */
export const WAITING_COLUMNS = `endpoint_id as endpoint, subject, is_shift as "isShift", event_id as event,
  event_sequence::float8 as sequence, waits_for as "waitsFor", coalesce(fold_key, batch::text) as together`;

/** What waits to be folded into an alert on one of the keys. */
export async function waitingFolds(
  queries: Queries,
  dossierId: number,
  keys: readonly string[],
): Promise<WaitingAlerts> {
  if (keys.length === 0) return new WaitingAlerts();
  const rows = await rowsOf<WaitingAlert>(
    queries,
    `select ${WAITING_COLUMNS} from waiting_alert
      where dossier_id = $1 and fold_key = any($2)`,
    [dossierId, keys],
  );
  return new WaitingAlerts(rows);
}

export async function keepWaiting(runner: QueryRunner, dossierId: number, waiting: WaitingAlerts): Promise<void> {
  const ended = waiting.endings();
  if (ended.length > 0) {
    await runner.query(
      `delete from waiting_alert w using jsonb_to_recordset($2::jsonb) as e(endpoint uuid, subject uuid)
        where w.dossier_id = $1 and w.endpoint_id = e.endpoint and w.subject = e.subject`,
      [dossierId, JSON.stringify(ended)],
    );
  }
  const begun = waiting.beginnings();
  if (begun.length > 0) await runner.query(BEGIN, [dossierId, JSON.stringify(begun)]);
}

/** What waits already waits on for what the newest event says; a batch is as quiet as its last event. */
const BEGIN = `
insert into waiting_alert (dossier_id, endpoint_id, subject, is_shift, event_id, event_sequence, waits_for, fold_key,
                           batch, waiting_since)
select $1, b.endpoint, b.subject, b."isShift", b.event, b.sequence, b."waitsFor",
       case b."waitsFor" when 'fold' then b.together end, case b."waitsFor" when 'batch' then b.together::uuid end, now()
  from jsonb_to_recordset($2::jsonb)
       as b(endpoint uuid, subject uuid, "isShift" boolean, event uuid, sequence bigint, "waitsFor" text, together text)
on conflict (dossier_id, endpoint_id, subject) do update
   set event_id = excluded.event_id, event_sequence = excluded.event_sequence, waits_for = excluded.waits_for,
       fold_key = excluded.fold_key, batch = excluded.batch,
       waiting_since = case when excluded.waits_for = 'batch' then excluded.waiting_since
                            else waiting_alert.waiting_since end`;
