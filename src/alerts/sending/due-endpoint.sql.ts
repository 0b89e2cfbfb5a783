/** How far ahead in an endpoint's pace a place may be claimed, seconds: a poll and a little more. */
export const PACED_AHEAD_SECONDS = 1;

/** Whether the endpoint `e` has something to send now: enabled, a place in its pace, and a delivery that is due. */
export const ENDPOINT_HAS_WORK = `
   e.enabled and (e.rate_limit is null or e.paced_until is null
                  or e.paced_until <= now() + interval '${PACED_AHEAD_SECONDS} s')
   and exists (
     select 1 from webhook_delivery d
      where d.dossier_id = e.dossier_id and d.endpoint_id = e.endpoint_id
        and d.status = 'pending' and d.next_attempt_at <= now())`;
