import { type Queries, rowsOf } from '../database/queries.js';
import type { ClaimDenied } from '../domain/facts/statement-facts.js';
import { actorNames } from './actor-names.reader.js';
import { presentDenial } from './present-records.js';
import type { ActorReference, Denied, DenialResponse } from './statement.response.js';

/** What is denied; `target` is a slug or an id, as its kind says. */
export interface DeniedTarget {
  readonly kind: Denied;
  readonly target: string;
}

/** The key of a denied target in a map. */
export function deniedKey({ kind, target }: DeniedTarget): string {
  return `${kind}|${target}`;
}

interface DenialRow {
  readonly id: string;
  readonly kind: Denied;
  readonly target: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly data: ClaimDenied;
}

/** The denials of these very targets that stood at a sequence, by `deniedKey`, in the log's order. */
export async function denialsOf(
  queries: Queries,
  dossierId: number,
  targets: readonly DeniedTarget[],
  knownAt: number,
): Promise<Map<string, DenialResponse[]>> {
  const denials = new Map<string, DenialResponse[]>();
  if (targets.length === 0) return denials;
  const asked = [targets.map(({ kind }) => kind), targets.map(({ target }) => target)];
  const rows = await rowsOf<DenialRow>(queries, DENIALS, [dossierId, ...asked, knownAt]);
  const named = rows.flatMap(({ data }) => [data.by, data.speaker ?? data.by]);
  const names = await actorNames(queries, dossierId, named, knownAt);
  const reference = (slug: string): ActorReference => names.get(slug) ?? { slug, name: slug, kind: 'organisation' };
  for (const row of rows) {
    const key = deniedKey(row);
    denials.set(key, [...(denials.get(key) ?? []), presentDenial(row, reference)]);
  }
  return denials;
}

const DENIALS = `
select d.denial_id as id, d.target_kind as kind, d.target, d.sequence, d.recorded_at, d.data
  from unnest($2::text[], $3::text[]) as t(kind, target)
  join denial d on d.dossier_id = $1 and d.target_kind = t.kind and d.target = t.target
 where d.sequence <= $4 and (d.until_sequence is null or d.until_sequence > $4)
 order by d.sequence`;
