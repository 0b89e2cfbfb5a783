import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { invalid } from '../../domain/invalid.js';
import { faultsOf } from '../../http/validation-faults.js';
import { CreateKeyDto } from './key.dto.js';
import type { KeyKeeper } from './key-keeper.js';
import type { KeyRegistry } from './key-registry.js';
import { presentKey } from './present-key.js';

const EVERY_KEY = 1_000_000;

/** The keys in the database, under the rules that hold for requests too. Everything throws DomainError. */
export function databaseKeeper(registry: KeyRegistry): KeyKeeper {
  return {
    async create(wish) {
      const checked = plainToInstance(CreateKeyDto, wish);
      const faults = faultsOf(validateSync(checked, { whitelist: true, forbidNonWhitelisted: true }));
      if (faults.length > 0) throw invalid(faults);
      const { name, scopes, dossiers = null, expiresAt = null } = checked;
      const { key, secret } = await registry.create({ name, scopes, dossiers, expiresAt });
      return { ...presentKey(key), secret };
    },
    list: async () => (await registry.list(null, EVERY_KEY)).map(presentKey),
    revoke: async (id) => void (await registry.revoke(id)),
  };
}
