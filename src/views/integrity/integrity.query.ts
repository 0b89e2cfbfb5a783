import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DossierKey } from '../../event-log/append-request.js';
import { headOf } from '../../event-log/head.js';
import { type IntegrityCheck, lastChecks, standingFault } from '../../event-log/integrity/integrity-check.js';
import { newestHead } from '../../event-log/integrity/verified-heads.js';
import type { IntegrityCheckResponse, IntegrityResponse } from './integrity.response.js';

/** What stands recorded of a log's verifications. */
@Injectable()
export class IntegrityQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of({ dossierId, slug }: DossierKey): Promise<IntegrityResponse> {
    const checks = await lastChecks(this.dataSource, dossierId);
    const { incremental, whole } = checks;
    const fault = standingFault(checks);
    const isChecked = incremental !== null || whole !== null;
    return {
      dossier: slug,
      status: fault !== null ? 'broken' : isChecked ? 'sound' : 'unchecked',
      lastSequence: await headOf(this.dataSource, dossierId),
      verifiedHead: await newestHead(this.dataSource, dossierId),
      fault,
      incremental: incremental && present(incremental),
      whole: whole && present(whole),
    };
  }
}

function present({ checkedAt, after, head, fault }: IntegrityCheck): IntegrityCheckResponse {
  return { checkedAt, outcome: fault === null ? 'sound' : 'broken', after, events: head.sequence - after, head, fault };
}
