import type { DataSource } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import { DomainError } from '../../domain/errors.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { RequestRefused } from '../../http/request-refused.js';
import { NDJSON } from '../../http/prefers-ndjson.js';
import type { ServiceClient } from '../../http/service-client.js';
import { DossierReader } from '../../projections/dossier.reader.js';
import type { DossierResponse } from '../../projections/dossier.response.js';
import type { ChainHead } from '../../event-log/integrity/chain-fault.js';
import { LogFileQuery } from '../log-file.query.js';

/** A dossier's log, about to be written to a file. */
export interface ExportedLog {
  /** Where the file ends. */
  readonly head: ChainHead;
  /** Up to where detection had judged the log. */
  readonly detectedUpTo: number;
  readonly chunks: AsyncIterable<Uint8Array | string>;
}

const ALL = { type: null, stream: null, actor: null, issue: null };
const HEAD = /^(\d+):([0-9a-f]{64})$/;

/** Through a running service. @throws RequestRefused */
export async function logFromService(service: ServiceClient, slug: string): Promise<ExportedLog> {
  const path = `/v1/dossiers/${encodeURIComponent(slug)}`;
  const { detectedUpTo } = await service.get<DossierResponse>(path);
  const { headers, chunks } = await service.open(`${path}/events`, NDJSON);
  const [, sequence, hash] = HEAD.exec(headers.get('x-palinode-head') ?? '') ?? [];
  if (sequence === undefined || hash === undefined) throw new RequestRefused('The service did not say where the log ends; it is older than this command.');
  return { head: { sequence: Number(sequence), hash }, detectedUpTo, chunks };
}

/** From the database itself. @throws DomainError `dossier-not-found` */
export async function logFromDatabase(dataSource: DataSource, slug: string): Promise<ExportedLog> {
  const { detectedUpTo } = await new DossierReader(dataSource).bySlug(slug);
  const dossier = await keyOf(dataSource, slug);
  const { head, lines } = await new LogFileQuery(dataSource).open(dossier, ALL, 0);
  return { head, detectedUpTo, chunks: lines };
}

async function keyOf(dataSource: DataSource, slug: string): Promise<DossierKey> {
  const [row] = await rowsOf<{ dossier_id: number }>(dataSource, 'select dossier_id from dossier where slug = $1', [slug]);
  if (!row) throw new DomainError('dossier-not-found', `There is no dossier “${slug}”.`);
  return { dossierId: row.dossier_id, slug };
}
