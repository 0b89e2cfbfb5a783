import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Pool } from 'undici';
import { atOnce, WRITERS } from './at-once.js';
import { ground, newSlug } from './palinode.js';
import type { Contender } from './row.js';
import { startService } from './service.js';
import { statements } from './statements.js';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Palinode as a service of its own, asked over 32 connections. */
export function palinodeHttp(count: number): Contender {
  return {
    name: 'Palinode over HTTP',
    async prepare(place) {
      const databaseUrl = await place.createDatabase();
      const service = await startService(databaseUrl);
      const http = new Pool(service.url, { connections: WRITERS, pipelining: 1 });
      const post = async (path: string, body: unknown): Promise<void> => {
        const response = await http.request({ method: 'POST', path, headers: JSON_TYPE, body: JSON.stringify(body) });
        const answer = await response.body.text();
        if (response.statusCode !== 201) throw new Error(`POST ${path} was answered ${response.statusCode}: ${answer}`);
      };
      return {
        run: async () => {
          const slug = newSlug();
          await post('/v1/dossiers', { slug, title: 'Votes' });
          await post(`/v1/dossiers/${slug}/events/batch`, ground());
          const path = `/v1/dossiers/${slug}/events`;
          const sent = statements(count).map((each) => ({ type: 'position.stated', expectedVersion: 0, ...each }));
          return atOnce(sent, (event) => post(path, event));
        },
        rest: () => followersAreDone(databaseUrl),
        close: async () => {
          await http.close();
          await service.stop();
        },
      };
    },
  };
}

/** Until every job stands where its dossier's log does. */
async function followersAreDone(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ behind: string }>(BEHIND);
      if (rows[0]?.behind === '0') return;
      await sleep(100);
    }
  } finally {
    await client.end();
  }
}

const BEHIND = `
select count(*) as behind
  from job_state j join dossier_head h on h.dossier_id = j.dossier_id
 where j.job in ('detect-shifts', 'alerts') and j.checkpoint < h.sequence`;
