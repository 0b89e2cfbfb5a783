import { type Queries, rowsOf } from '../../database/queries.js';
import type { ShiftAlertType } from '../alert-types.js';

/** What each endpoint was last told about each shift. */
export class ToldShifts {
  private readonly last = new Map<string, ShiftAlertType>();

  tell(endpointId: string, shiftId: string, type: ShiftAlertType): void {
    this.last.set(`${endpointId} ${shiftId}`, type);
  }

  lastTo(endpointId: string, shiftId: string): ShiftAlertType | null {
    return this.last.get(`${endpointId} ${shiftId}`) ?? null;
  }
}

/** What was told about these shifts so far, by the delivery rows. */
export async function toldShifts(
  queries: Queries,
  dossierId: number,
  shiftIds: readonly string[],
): Promise<ToldShifts> {
  const rows = await rowsOf<{ endpoint_id: string; shift_id: string; type: ShiftAlertType }>(
    queries,
    `select distinct on (shift_id, endpoint_id) shift_id, endpoint_id, type from webhook_delivery
      where dossier_id = $1 and shift_id = any($2::uuid[])
      order by shift_id, endpoint_id, event_sequence desc`,
    [dossierId, shiftIds],
  );
  const told = new ToldShifts();
  for (const row of rows) told.tell(row.endpoint_id, row.shift_id, row.type);
  return told;
}
