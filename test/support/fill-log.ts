import pg from 'pg';

/** Lengthens a log by rows of some weight, without chain or views: for what only its length matters. */
export async function fillLog(databaseUrl: string, slug: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(FILL, [slug, rows]);
  await client.end();
}

const FILL = `
with d as (select d.dossier_id, h.sequence from dossier d join dossier_head h using (dossier_id) where slug = $1),
     filled as (
       insert into event (dossier_id, sequence, event_id, type, stream, version, schema_version, data, salt, data_hash,
                          notify, recorded_at, recorded_by, previous_hash, hash)
       select d.dossier_id, d.sequence + n, gen_random_uuid(), 'dossier.configured', 'filler', n, 1,
              jsonb_build_object('description', repeat('x', 1000)), '\\x00', '\\x00', false, now(), 'spec', '\\x00', '\\x00'
         from d, generate_series(1, $2::integer) n)
update dossier_head h set sequence = h.sequence + $2::integer from d where h.dossier_id = d.dossier_id`;
