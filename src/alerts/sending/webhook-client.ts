import { Client, request } from 'undici';
import type { AddressGuard } from '../address/address-guard.js';
import { guardedConnector } from '../address/guarded-connector.js';
import { targetOf } from '../address/target-url.js';
import { AnswerReader } from './answer-reader.js';
import { ATTEMPT_LIMITS, type AttemptLimits } from './attempt-limits.js';
import type { AttemptOutcome } from './attempt-outcome.js';
import { describeFailure } from './describe-failure.js';
import { signatureOf } from './signature.js';

/** One message to one endpoint, ready to be signed and sent. */
export interface Message {
  readonly id: string;
  readonly url: string;
  /** What it is signed with, the newest first. */
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. Receivers refuse what is five minutes off, so it is the database's time, not this host's. */
  readonly sentAt: number;
  /** The endpoint's own headers, already vetted. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends one signed message, once: no redirect, no decompression, no connection kept for another. */
export class WebhookClient {
  constructor(
    private readonly guard: AddressGuard,
    private readonly limits: AttemptLimits = ATTEMPT_LIMITS,
  ) {}

  /**
   * Never throws for what the network or the receiver does; that is the outcome.
   * @param stop aborts the attempt
   */
  async send(message: Message, stop?: AbortSignal): Promise<AttemptOutcome> {
    const started = performance.now();
    const deadline = AbortSignal.timeout(this.limits.wholeMs);
    const signal = stop === undefined ? deadline : AbortSignal.any([deadline, stop]);
    let status: number | null = null;
    let client: Client | undefined;
    const answer = new AnswerReader(this.limits.bodyBytes);
    const measured = () => ({ durationMs: Math.round(performance.now() - started), ...answer.soFar });
    try {
      const { url } = targetOf(message.url);
      client = this.connectTo(url.origin);
      const response = await request(url, {
        method: 'POST',
        headers: signedHeaders(message, Math.floor(message.sentAt / 1_000)),
        body: message.body,
        dispatcher: client,
        signal,
      });
      status = response.statusCode;
      const retryAfter = response.headers['retry-after'];
      await answer.read(response.body);
      return {
        kind: 'answered',
        status,
        retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
        ...measured(),
      };
    } catch (error) {
      const failure = describeFailure(error, { limits: this.limits, late: deadline.aborted, stopped: stop?.aborted });
      const isOurFault = stop?.aborted === true;
      return { kind: 'unanswered', status, failure, isOurFault, ...measured() };
    } finally {
      await client?.destroy();
    }
  }

  private connectTo(origin: string): Client {
    return new Client(origin, {
      connect: guardedConnector(this.guard, this.limits.connectMs),
      maxHeaderSize: this.limits.headerBytes,
      headersTimeout: this.limits.wholeMs,
      bodyTimeout: this.limits.wholeMs,
      pipelining: 0,
    });
  }
}

/** Ours stand last, so that no header of the endpoint's replaces them. */
function signedHeaders(message: Message, timestamp: number): Record<string, string> {
  return {
    ...message.headers,
    'user-agent': 'Palinode',
    'accept-encoding': 'identity',
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(message.secrets, message.id, timestamp, message.body),
  };
}
