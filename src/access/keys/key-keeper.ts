import type { CreatedKeyResponse, KeyResponse } from './key.response.js';

/** Where the keys are kept: behind a running service, or in the database itself. */
export interface KeyKeeper {
  /** @param wish as CreateKeyDto has it, unchecked */
  create(wish: object): Promise<CreatedKeyResponse>;
  list(): Promise<KeyResponse[]>;
  revoke(id: string): Promise<void>;
}
