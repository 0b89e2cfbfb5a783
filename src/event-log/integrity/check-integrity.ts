import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { claimSlot } from '../../ops/job-state.js';
import type { DossierKey } from '../append-request.js';
import { type CheckKind, keepCheck } from './integrity-check.js';
import { dropLease, LEASE_SECONDS, renewLease, takeLease } from './integrity-lease.js';
import { keepHead, newestHead } from './verified-heads.js';
import { LOG_START, type LogVerification, type Reading, verifyLog } from './verify-log.js';

/** Renewed well before it runs out, milliseconds. */
const RENEW_AFTER_MS = (LEASE_SECONDS * 1_000) / 4;

/** A slot of a scheduled job. */
export interface Slot {
  readonly job: string;
  readonly at: Date;
}

/**
 * Verifies a dossier's log and writes down what was found, one verification of a dossier at a time.
 * @param slot that this is the work of; it is taken together with what is written down, so that it is done once
 *   however many replicas try, and again after a crash. Null for a verification that somebody asked for
 * @returns null while another verification of this log runs, or if the slot has been done meanwhile
 */
export async function checkIntegrity(
  dataSource: DataSource,
  dossier: DossierKey,
  kind: CheckKind,
  slot: Slot | null,
  reading: Reading,
): Promise<LogVerification | null> {
  const { dossierId } = dossier;
  const holder = randomUUID();
  if (!(await takeLease(dataSource, dossierId, holder))) return null;
  try {
    const from = kind === 'whole' ? null : await newestHead(dataSource, dossierId);
    const found = await verifyLog(dataSource, dossier, from ?? LOG_START, renewing(dataSource, dossierId, holder, reading));
    return (await keep(dataSource, dossierId, kind, slot, found)) ? found : null;
  } finally {
    await dropLease(dataSource, dossierId, holder);
  }
}

function keep(
  dataSource: DataSource,
  dossierId: number,
  kind: CheckKind,
  slot: Slot | null,
  found: LogVerification,
): Promise<boolean> {
  return inTransaction(dataSource, async (runner) => {
    if (slot !== null && !(await claimSlot(runner, dossierId, slot.job, slot.at))) return false;
    await keepCheck(runner, dossierId, kind, found);
    if (found.fault === null) await keepHead(runner, dossierId, found.head);
    return true;
  });
}

/** The same reading, with the lease held for as long as it takes. */
function renewing(dataSource: DataSource, dossierId: number, holder: string, reading: Reading): Reading {
  let renewedAt = Date.now();
  return {
    ...reading,
    onPage: async (done, upTo) => {
      await reading.onPage(done, upTo);
      if (Date.now() - renewedAt < RENEW_AFTER_MS) return;
      renewedAt = Date.now();
      await renewLease(dataSource, dossierId, holder);
    },
  };
}
