import { fail, type Finding, ok } from './finding.js';

const WANTED = [20, 19] as const;

/** The Node this command runs on, which is the one the service is started with where both are started alike. */
export function checkNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1]);
  const wanted = WANTED.join('.');
  return isNewEnough ? ok('Node', version) : fail('Node', `${version}, older than ${wanted}`, `Install Node ${wanted} or newer.`);
}
