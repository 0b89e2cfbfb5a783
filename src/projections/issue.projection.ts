import type { Projection } from './projection.js';
import { ofType } from './projection.js';

/** The questions and their scales; `version` is the issue's stream version, for guards. */
export const issueProjection: Projection = {
  async apply(runner, dossier, events) {
    const rows = ofType(events, 'issue.defined').map(({ data, version, sequence }) => ({
      slug: data.issue,
      title: data.title,
      question: data.question ?? null,
      scale: data.scale,
      silence_after: data.silenceAfter ?? null,
      version,
      sequence,
    }));
    if (rows.length > 0) await runner.query(DEFINE, [dossier.dossierId, JSON.stringify(rows)]);
  },
};

const DEFINE = `
insert into issue (dossier_id, slug, title, question, scale, silence_after, version, sequence)
select $1, i.*
  from jsonb_to_recordset($2::jsonb)
       as i(slug text, title text, question text, scale jsonb, silence_after integer, version integer, sequence bigint)`;
