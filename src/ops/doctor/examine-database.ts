import { configFrom, ConfigError, type Config } from '../../config/config.js';
import { withDatabase } from '../../database/with-database.js';
import { explainFailure } from '../explain-failure.js';
import { checkAccess } from './access.check.js';
import { checkAppendFunction } from './append-function.check.js';
import { checkClock } from './clock.check.js';
import { checkConnections } from './connections.check.js';
import { checkDisk } from './disk.check.js';
import { checkDurability } from './durability.check.js';
import { fail, type Finding, ok } from './finding.js';
import { checkFollowers } from './followers.check.js';
import { checkImmutability } from './immutability.check.js';
import { checkIntegrity } from './integrity.check.js';
import { checkMigrations } from './migrations.check.js';
import { checkNode } from './node-version.check.js';
import { checkParked } from './parked.check.js';
import type { Check, Patient } from './patient.js';
import { checkReadModels } from './read-models.check.js';
import { checkServerVersion } from './server-version.check.js';
import { checkWebhookKey } from './webhook-key.check.js';

/** In the order in which they are told: first what the others stand on. */
const CHECKS: Readonly<Record<string, Check>> = {
  'PostgreSQL': checkServerVersion,
  'migrations': checkMigrations,
  'immutability': checkImmutability,
  'appending': checkAppendFunction,
  'durability': checkDurability,
  'clock': checkClock,
  'disk': checkDisk,
  'connections': checkConnections,
  'read models': checkReadModels,
  'followers': checkFollowers,
  'parked': checkParked,
  'integrity': checkIntegrity,
  'webhook key': checkWebhookKey,
  'access': checkAccess,
};

/** Looks at the host, the environment and the database, and tells each finding when it is there. */
export async function examineDatabase(environment: NodeJS.ProcessEnv, tell: (finding: Finding) => void): Promise<void> {
  tell(checkNode());
  const config = readConfig(environment, tell);
  if (config === null) return;
  try {
    // What an embedded database says of its start is not what was asked for.
    await withDatabase(config, () => undefined, async (dataSource, { dataDir, isEmbedded }) => {
      tell(ok('database', isEmbedded ? `the embedded one in ${dataDir} answers` : 'that of DATABASE_URL answers'));
      for (const [name, check] of Object.entries(CHECKS)) {
        for (const finding of await examine(name, check, { dataSource, config, dataDir, isEmbedded })) tell(finding);
      }
    });
  } catch (error) {
    tell(fail('database', explainFailure(error), 'Nothing more can be looked at before it answers.'));
  }
}

function readConfig(environment: NodeJS.ProcessEnv, tell: (finding: Finding) => void): Config | null {
  try {
    const config = configFrom(environment);
    tell(ok('environment', 'well-formed'));
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const fault of error.faults) tell(fail('environment', fault, 'Set it so, or unset it for the default.'));
    return null;
  }
}

async function examine(name: string, check: Check, patient: Patient): Promise<readonly Finding[]> {
  try {
    return await check(patient);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [fail(name, `could not be looked at: ${reason}`, 'See to what failed above first, then ask again.')];
  }
}
