import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { rowsOf } from '../../database/queries.js';
import { newSigningSecret } from '../sending/signature.js';
import { type CreatedEndpoint, EndpointRegistry, shownOf } from './endpoint-registry.js';
import { EndpointVault } from './endpoint-vault.js';
import type { RotateSecretDto } from './rotate-secret.dto.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

const DEFAULT_GRACE_HOURS = 24;

/** Gives an endpoint a new secret, beside which the one before signs for a while. */
@Injectable()
export class RotateSecret {
  private readonly logger = new Logger('webhooks');

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: EndpointRegistry,
    private readonly vault: EndpointVault,
  ) {}

  /**
   * Of two who rotate at once the second's secret counts, and the first's is the one before: nobody's is lost in the grace.
   * @throws DomainError `endpoint-not-found`
   */
  async rotate(dossierId: number, endpointId: string, wish: RotateSecretDto): Promise<CreatedEndpoint> {
    const { graceHours = DEFAULT_GRACE_HOURS } = wish;
    const before = await this.registry.get(dossierId, endpointId);
    const rotated = await inTransaction(this.dataSource, async (runner) => {
      const [present = before] = await rowsOf<Pick<WebhookEndpoint, 'signature'>>(runner, LOCK, [dossierId, endpointId]);
      const { signature = present.signature } = wish;
      const { secret, publicKey } = newSigningSecret(signature);
      const sealed = this.vault.sealSecret(dossierId, endpointId, secret);
      await runner.query(ROTATE, [dossierId, endpointId, sealed, signature, publicKey, graceHours]);
      // Read before another's rotation, so that the answer shows what belongs to this secret.
      const endpoint = await this.registry.get(dossierId, endpointId, runner.manager);
      return { endpoint, secret: shownOf(signature, secret) };
    });
    this.logger.log({ dossierId, endpoint: endpointId, graceHours }, 'The signing secret of a webhook endpoint was rotated.');
    return rotated;
  }
}

/** So that who rotates next finds this one's kind of signature. */
const LOCK = `
select signature from webhook_endpoint where dossier_id = $1 and endpoint_id = $2
   for no key update`;

/** What counted before is kept only as long as it counts. */
const ROTATE = `
update webhook_endpoint
   set previous_secret_sealed = case when $6::integer > 0 then secret_sealed end,
       previous_secret_until = case when $6::integer > 0 then now() + make_interval(hours => $6::integer) end,
       secret_sealed = $3, signature = $4, public_key = $5, updated_at = now()
 where dossier_id = $1 and endpoint_id = $2`;
