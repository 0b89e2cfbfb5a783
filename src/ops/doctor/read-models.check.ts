import { PROJECTION_VERSION, projectionVersions } from '../../database/projection-version.js';
import { fail, type Finding, ok, warn } from './finding.js';
import { type Check, hasTable } from './patient.js';

/** That the read models are of the version that this build writes. */
export const checkReadModels: Check = async (patient) => {
  if (!(await hasTable(patient, 'dossier_head'))) return [];
  const { behind, ahead } = await projectionVersions(patient.dataSource);
  const findings: Finding[] = [];
  if (behind.length > 0) {
    findings.push(warn('read models', `older than version ${PROJECTION_VERSION}: ${behind.join(', ')}`, 'Run palinode rebuild.'));
  }
  if (ahead.length > 0) {
    findings.push(fail('read models', `newer than version ${PROJECTION_VERSION}: ${ahead.join(', ')}`, 'Run the newer Palinode that rebuilt them.'));
  }
  return findings.length > 0 ? findings : [ok('read models', `all of version ${PROJECTION_VERSION}`)];
};
