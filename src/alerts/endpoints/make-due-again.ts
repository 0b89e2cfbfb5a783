import type { QueryRunner } from 'typeorm';

/** What an endpoint's deliveries that wait have waited for is over: they are due now, and their retries begin anew. */
export async function makeDueAgain(runner: QueryRunner, dossierId: number, endpointId: string): Promise<void> {
  await runner.query(
    `update webhook_delivery
        set next_attempt_at = least(next_attempt_at, now()), schedule_from = attempts
      where dossier_id = $1 and endpoint_id = $2 and status = 'pending'
        and (claim_id is null or next_attempt_at <= now())`,
    [dossierId, endpointId],
  );
}
