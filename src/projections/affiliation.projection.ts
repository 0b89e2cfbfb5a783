import { instant } from '../database/instant.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import { ofType, type Projection, type Recorded } from './projection.js';

/**
 * Who speaks for whom, in which role, when. A merge makes versions under the survivor's slug; an end is
 * noted in the newest version, together with the event that told of it.
 */
export const affiliationProjection: Projection = {
  async apply(runner, { dossierId }, events) {
    const rows = ofType(events, 'actor.affiliated').map(affiliationRow);
    if (rows.length > 0) await runner.query(AFFILIATE, [dossierId, JSON.stringify(rows)]);
    // One after another, for a merge changes whom a later end names.
    for (const event of events) {
      if (event.type === 'affiliation.ended') {
        const { actor, of, role, ended } = event.data;
        const endedTo = instant(statedBounds(ended).to);
        await runner.query(END, [dossierId, actor, of, role, ended, endedTo, event.sequence]);
      }
      if (event.type === 'actor.merged') {
        const { actor, into } = event.data;
        await runner.query(MOVE, [dossierId, actor, into, event.sequence]);
        await runner.query(LEAVE, [dossierId, actor, event.sequence]);
      }
    }
  },
};

function affiliationRow({ data, sequence }: Recorded<'actor.affiliated'>) {
  const during = statedBounds(data.during);
  return {
    sequence,
    from_sequence: sequence,
    actor: data.actor,
    of_actor: data.of,
    role: data.role,
    portfolio: data.portfolio ?? null,
    rank: data.rank ?? null,
    during: data.during,
    during_from: instant(during.from),
    during_to: instant(during.to),
    standing: data.standing,
  };
}

const AFFILIATE = `
insert into affiliation (dossier_id, sequence, from_sequence, actor, of_actor, role, portfolio, rank, during,
                         during_from, during_to, standing)
select $1, a.*
  from jsonb_to_recordset($2::jsonb)
       as a(sequence bigint, from_sequence bigint, actor text, of_actor text, role text, portfolio text, rank integer,
            during text, during_from timestamptz, during_to timestamptz, standing text)`;

/** What was recorded later is another term of office. */
const END = `
update affiliation
   set ended = $5, ended_to = $6, ended_sequence = $7
 where dossier_id = $1 and actor = $2 and of_actor = $3 and role = $4
   and until_sequence is null and ended_sequence is null and sequence < $7`;

/** Nobody speaks for itself: what tied the two to each other goes. */
const MOVE = `
insert into affiliation (dossier_id, sequence, from_sequence, actor, of_actor, role, portfolio, rank, during, during_from,
                         during_to, standing, ended, ended_to, ended_sequence)
select dossier_id, sequence, $4::bigint, case actor when $2 then $3 else actor end, case of_actor when $2 then $3 else of_actor end,
       role, portfolio, rank, during, during_from, during_to, standing, ended, ended_to, ended_sequence
  from affiliation
 where dossier_id = $1 and until_sequence is null and $2 in (actor, of_actor) and $3 not in (actor, of_actor)
   and sequence < $4`;

const LEAVE = `
update affiliation
   set until_sequence = $3
 where dossier_id = $1 and until_sequence is null and $2 in (actor, of_actor) and from_sequence < $3`;
