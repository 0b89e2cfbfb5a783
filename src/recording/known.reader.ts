import { type Queries, rowsOf } from '../database/queries.js';
import type { PositionStated } from '../domain/events.js';
import type { Mentions } from '../domain/decide/mentions.js';
import type { Known, KnownStatement } from '../domain/known.js';
import type { OrderEdge } from '../domain/order-cycle.js';
import type { Scale } from '../domain/scale.js';
import type { ActorKind } from '../domain/terms.js';
import { trackOf } from '../domain/track.js';

interface StatementRow {
  readonly statement_id: string;
  readonly issue: string;
  readonly position: string | null;
  readonly stated_from: Date | number;
  readonly stated_to: Date | number;
  readonly is_retracted: boolean;
  readonly version: number;
  readonly data: PositionStated;
}

interface EdgeRow {
  readonly earlier: string;
  readonly earlier_from: Date | number;
  readonly earlier_to: Date | number;
  readonly later: string;
  readonly later_from: Date | number;
  readonly later_to: Date | number;
}

/** Everything the log says of what commands mention, in at most five queries whatever their number. */
export async function readKnown(queries: Queries, dossierId: number, mentions: Mentions): Promise<Known> {
  // The version first: what is read after it can only be newer than it says.
  const orderVersion = mentions.ordered.size > 0 ? await versionOfOrder(queries, dossierId) : 0;
  const [actors, issues, statements] = [
    mentions.actors.size > 0 ? await actorsBySlug(queries, dossierId, [...mentions.actors]) : new Map(),
    mentions.issues.size > 0 ? await issuesBySlug(queries, dossierId, [...mentions.issues]) : new Map(),
    mentions.statements.size > 0 ? await statementsById(queries, dossierId, [...mentions.statements]) : new Map(),
  ];
  // Order can only go in a circle where a command itself orders statements.
  const order = mentions.ordered.size > 0 ? await wordedOrder(queries, dossierId) : [];
  return { actors, issues, statements, order, orderVersion };
}

async function actorsBySlug(queries: Queries, dossierId: number, slugs: readonly string[]): Promise<Known['actors']> {
  const rows = await rowsOf<{ slug: string; kind: ActorKind; version: number }>(
    queries,
    'select slug, kind, version from actor where dossier_id = $1 and slug = any($2::text[])',
    [dossierId, slugs],
  );
  return new Map(rows.map(({ slug, kind, version }) => [slug, { kind, version }]));
}

async function issuesBySlug(queries: Queries, dossierId: number, slugs: readonly string[]): Promise<Known['issues']> {
  const rows = await rowsOf<{ slug: string; scale: Scale; version: number }>(
    queries,
    'select slug, scale, version from issue where dossier_id = $1 and slug = any($2::text[])',
    [dossierId, slugs],
  );
  return new Map(rows.map(({ slug, scale, version }) => [slug, { scale, version }]));
}

async function statementsById(queries: Queries, dossierId: number, ids: readonly string[]): Promise<Known['statements']> {
  const rows = await rowsOf<StatementRow>(
    queries,
    `select statement_id, issue, position, stated_from, stated_to, retracted_sequence is not null as is_retracted,
            version, data
       from statement where dossier_id = $1 and statement_id = any($2::uuid[])`,
    [dossierId, ids],
  );
  return new Map(
    rows.map((row): [string, KnownStatement] => [
      row.statement_id,
      {
        holders: [row.data.actor, ...(row.data.jointWith ?? [])],
        issue: row.issue,
        position: row.position,
        track: trackOf(row.data.modality, row.data.deed ?? null),
        stated: { from: Number(row.stated_from), to: Number(row.stated_to) },
        isRetracted: row.is_retracted,
        version: row.version,
      },
    ]),
  );
}

async function versionOfOrder(queries: Queries, dossierId: number): Promise<number> {
  const sql = 'select coalesce(max(sequence), 0) as version from statement_order where dossier_id = $1';
  const [row] = await rowsOf<{ version: string }>(queries, sql, [dossierId]);
  return Number(row?.version ?? 0);
}

/** The order that the words of statements still standing give. */
async function wordedOrder(queries: Queries, dossierId: number): Promise<OrderEdge[]> {
  const rows = await rowsOf<EdgeRow>(
    queries,
    `select o.earlier, e.stated_from as earlier_from, e.stated_to as earlier_to,
            o.later, l.stated_from as later_from, l.stated_to as later_to
       from statement_order o
       join statement e on e.dossier_id = $1 and e.statement_id = o.earlier
       join statement l on l.dossier_id = $1 and l.statement_id = o.later
       join statement s on s.dossier_id = $1 and s.statement_id = o.stated_by
      where o.dossier_id = $1 and s.retracted_sequence is null
        and e.retracted_sequence is null and l.retracted_sequence is null`,
    [dossierId],
  );
  return rows.map((row) => ({
    from: { id: row.earlier, stated: { from: Number(row.earlier_from), to: Number(row.earlier_to) } },
    to: { id: row.later, stated: { from: Number(row.later_from), to: Number(row.later_to) } },
  }));
}
