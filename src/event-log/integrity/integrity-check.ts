import { type Queries, rowsOf } from '../../database/queries.js';
import { sequenceOf } from '../event-row.js';
import type { ChainFault, ChainHead } from './chain-fault.js';
import type { LogVerification } from './verify-log.js';

/** `incremental` goes on from the newest verified head, `whole` begins with the first event. */
export type CheckKind = 'incremental' | 'whole';

/** The last verification of a kind that came to an end. */
export interface IntegrityCheck extends LogVerification {
  readonly kind: CheckKind;
  /** UTC, ISO 8601 with milliseconds. */
  readonly checkedAt: string;
}

/** What stands recorded of a dossier's verifications. */
export type LastChecks = Readonly<Record<CheckKind, IntegrityCheck | null>>;

/** A fault that stands, and what found it. */
export interface StandingFault extends ChainFault {
  readonly foundBy: CheckKind;
  readonly foundAt: string;
}

/** A fault stands until a whole verification finds none: an incremental one does not look where it was found. */
export function standingFault({ incremental, whole }: LastChecks): StandingFault | null {
  const broken = [whole, incremental].find((check) => check !== null && check.fault !== null);
  if (!broken?.fault) return null;
  const isHealed = broken.kind === 'incremental' && whole !== null && whole.checkedAt > broken.checkedAt;
  return isHealed ? null : { ...broken.fault, foundBy: broken.kind, foundAt: broken.checkedAt };
}

interface CheckRow {
  readonly kind: CheckKind;
  readonly checked_at: Date;
  readonly after_sequence: string;
  readonly up_to: string;
  readonly hash: Buffer;
  readonly broken_at: string | null;
  readonly fault: string | null;
}

export async function lastChecks(queries: Queries, dossierId: number): Promise<LastChecks> {
  const sql = 'select kind, checked_at, after_sequence, up_to, hash, broken_at, fault from integrity_check where dossier_id = $1';
  const checks = (await rowsOf<CheckRow>(queries, sql, [dossierId])).map(checkOf);
  const last = (kind: CheckKind): IntegrityCheck | null => checks.find((check) => check.kind === kind) ?? null;
  return { incremental: last('incremental'), whole: last('whole') };
}

/** Writes down what a verification found, in place of the last one of its kind. */
export async function keepCheck(queries: Queries, dossierId: number, kind: CheckKind, found: LogVerification): Promise<void> {
  const { after, head, fault } = found;
  await queries.query(KEEP, [
    dossierId,
    kind,
    after,
    head.sequence,
    Buffer.from(head.hash, 'hex'),
    fault?.sequence ?? null,
    fault?.fault ?? null,
  ]);
}

function checkOf(row: CheckRow): IntegrityCheck {
  const { kind, checked_at, broken_at, fault } = row;
  const head: ChainHead = { sequence: sequenceOf(row.up_to), hash: row.hash.toString('hex') };
  return {
    kind,
    checkedAt: checked_at.toISOString(),
    after: sequenceOf(row.after_sequence),
    head,
    fault: broken_at === null || fault === null ? null : { sequence: sequenceOf(broken_at), fault },
  };
}

const KEEP = `
insert into integrity_check (dossier_id, kind, checked_at, after_sequence, up_to, hash, broken_at, fault)
values ($1, $2, date_trunc('milliseconds', now()), $3, $4, $5, $6, $7)
    on conflict (dossier_id, kind) do update
   set checked_at = excluded.checked_at, after_sequence = excluded.after_sequence, up_to = excluded.up_to,
       hash = excluded.hash, broken_at = excluded.broken_at, fault = excluded.fault`;
