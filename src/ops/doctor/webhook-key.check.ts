import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOf } from '../../database/queries.js';
import { fail, ok } from './finding.js';
import { type Check, hasTable } from './patient.js';

const FILE = 'webhooks-key';

/** That the secrets of webhook endpoints can be opened: without the key they were sealed with, nothing is sent. */
export const checkWebhookKey: Check = async (patient) => {
  if (!(await hasTable(patient, 'webhook_endpoint'))) return [];
  const [row] = await rowsOf<{ count: string }>(patient.dataSource, 'select count(*) as count from webhook_endpoint');
  const endpoints = Number(row?.count ?? 0);
  if (patient.config.webhooks.secretKey !== null) return [ok('webhook key', 'set by WEBHOOKS_SECRET_KEY')];
  const path = join(patient.dataDir, FILE);
  const isThere = await access(path).then(() => true, () => false);
  if (isThere) return [ok('webhook key', `kept in ${path}`)];
  if (endpoints === 0) return [ok('webhook key', 'not needed yet: there are no webhook endpoints')];
  const detail = `${path} is missing, and the secrets of ${endpoints} endpoints are sealed with a key`;
  return [fail('webhook key', detail, 'Put the file back from the backup, or set WEBHOOKS_SECRET_KEY to what it held.')];
};
