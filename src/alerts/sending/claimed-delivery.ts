/** A delivery that is ours to attempt until the lease ends. */
export interface ClaimedDelivery {
  readonly dossierId: number;
  readonly deliveryId: string;
  readonly claimId: string;
  readonly endpointId: string;
  /** Number of this attempt, from 1; so it stands in the log. */
  readonly attempt: number;
  /** Its number in the present round of retries, from 1: a resend begins another. */
  readonly round: number;
  /** When it was claimed, by the database's clock, whatever the host's says; milliseconds since 1970. */
  readonly claimedAt: number;
  /** Milliseconds from then to its place in the endpoint's pace. */
  readonly waitMs: number;
  readonly url: string;
  readonly secretSealed: Buffer;
  /** Signs too, while a rotation's grace lasts. */
  readonly previousSecretSealed: Buffer | null;
  readonly headersSealed: Buffer | null;
  readonly body: Buffer;
}

export interface ClaimedRow {
  readonly delivery_id: string;
  readonly endpoint_id: string;
  readonly attempts: number;
  readonly schedule_from: number;
  readonly claimed_at: Date;
  readonly wait_ms: number;
  readonly url: string;
  readonly secret_sealed: Buffer;
  readonly previous_secret_sealed: Buffer | null;
  readonly headers_sealed: Buffer | null;
  readonly body: Buffer;
}

/** Of `claimed` (with the attempt's `slot`) and its endpoint `e`, what a ClaimedRow holds. */
export const CLAIMED_COLUMNS = `
  claimed.delivery_id, claimed.endpoint_id, claimed.attempts, claimed.schedule_from, claimed.body,
  clock_timestamp() as claimed_at,
  greatest(0, extract(epoch from claimed.slot - clock_timestamp()) * 1000)::float8 as wait_ms,
  e.url, e.secret_sealed, e.headers_sealed,
  case when e.previous_secret_until > now() then e.previous_secret_sealed end as previous_secret_sealed`;

export function claimedDelivery(dossierId: number, claimId: string, row: ClaimedRow): ClaimedDelivery {
  return {
    dossierId,
    claimId,
    deliveryId: row.delivery_id,
    endpointId: row.endpoint_id,
    attempt: row.attempts,
    round: row.attempts - row.schedule_from,
    claimedAt: row.claimed_at.getTime(),
    waitMs: row.wait_ms,
    url: row.url,
    secretSealed: row.secret_sealed,
    previousSecretSealed: row.previous_secret_sealed,
    headersSealed: row.headers_sealed,
    body: row.body,
  };
}
