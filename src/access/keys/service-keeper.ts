import type { ServiceClient } from '../../http/service-client.js';
import type { KeyKeeper } from './key-keeper.js';
import type { CreatedKeyResponse, KeyResponse, KeysPageResponse } from './key.response.js';

const AT_ONCE = 500;

/** The keys of a running service. Everything throws RequestRefused with the service's own words. */
export function serviceKeeper(service: ServiceClient): KeyKeeper {
  return {
    create: (wish) => service.send<CreatedKeyResponse>('POST', '/v1/keys', JSON.stringify(wish), 'application/json'),
    async list() {
      const keys: KeyResponse[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const cursor = next === '' ? '' : `&cursor=${next}`;
        const page: KeysPageResponse = await service.get<KeysPageResponse>(`/v1/keys?limit=${AT_ONCE}${cursor}`);
        keys.push(...page.items);
        next = page.next;
      }
      return keys;
    },
    revoke: (id) => service.remove(`/v1/keys/${encodeURIComponent(id)}`),
  };
}
