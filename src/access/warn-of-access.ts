import type { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';
import type { KeyRegistry } from './keys/key-registry.js';

/** Says at the start what an operator may not have meant: everybody let in, or nobody. */
export async function warnOfAccess(config: Config, registry: KeyRegistry, warn: (message: string) => void): Promise<void> {
  if (config.access === 'open') {
    if (isLoopback(config.host)) return;
    warn(`ACCESS=open and HOST=${config.host}: whoever reaches this address may read and write everything. Set ACCESS=keys, or put a proxy before it that authenticates.`);
  } else if (!(await registry.holders()).hasAdmin) {
    warn('Callers need keys, and there is no admin key. Make one beside the database: palinode keys create --name admin --scope admin');
  }
}
