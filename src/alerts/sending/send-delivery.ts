import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { EndpointVault, type EndpointSecrets } from '../endpoints/endpoint-vault.js';
import { SealedValueError } from '../endpoints/secret-box.js';
import { messageIdOf } from '../message-id.js';
import type { AttemptOutcome } from './attempt-outcome.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { logAttempt } from './log-attempt.js';
import { releaseDelivery } from './release-delivery.js';
import { settleDelivery } from './settle-delivery.js';
import { verdictOn } from './verdict.js';
import { waited } from './waited.js';
import { WebhookClient } from './webhook-client.js';

/** Makes one attempt at a claimed delivery, outside any transaction; settles it and tells the service's log. */
@Injectable()
export class SendDelivery {
  private readonly logger = new Logger('deliveries');

  constructor(
    private readonly dataSource: DataSource,
    private readonly client: WebhookClient,
    private readonly vault: EndpointVault,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param stop aborts the attempt; the delivery is then due again at once, for another process
   * @returns how it went; null when it was given back before its place in the endpoint's pace came
   * @throws the database's error; the lease then ends by itself
   */
  async attempt(delivery: ClaimedDelivery, stop: AbortSignal): Promise<AttemptOutcome | null> {
    const started = performance.now();
    if (!(await waited(delivery.waitMs, stop))) {
      await releaseDelivery(this.dataSource, delivery);
      return null;
    }
    const now = (): number => delivery.claimedAt + performance.now() - started;
    const outcome = await this.send(delivery, now(), stop);
    const isCutOff = stop.aborted && outcome.kind === 'unanswered';
    const verdict = isCutOff
      ? ({ kind: 'retry', delayMs: 0 } as const)
      : verdictOn(outcome, delivery.round, now(), Math.random());
    const settlement = await settleDelivery(this.dataSource, delivery, outcome, verdict, this.config.publicUrl);
    logAttempt(this.logger, delivery, outcome, settlement);
    return outcome;
  }

  private async send(delivery: ClaimedDelivery, sentAt: number, stop: AbortSignal): Promise<AttemptOutcome> {
    const { deliveryId, url, body } = delivery;
    let secrets: EndpointSecrets;
    try {
      secrets = this.vault.open(delivery);
    } catch (error) {
      if (!(error instanceof SealedValueError)) throw error;
      return {
        kind: 'unanswered',
        status: null,
        failure: error.message,
        isOurFault: true,
        durationMs: 0,
        bytes: 0,
        excerpt: '',
      };
    }
    return this.client.send({ id: messageIdOf(deliveryId), url, body, sentAt, ...secrets }, stop);
  }
}
