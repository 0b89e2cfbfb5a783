import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * Read models for the whole domain: statements in versions, so that what was known at any sequence can
 * be read after corrections, denials, merges and rescales; plans, reactions, conditions, reviews.
 *
 * Locking: rewrites `statement` and `slot_statement` under an exclusive lock; appends wait for as long
 * as that takes, some seconds a million statements. Run it with the service stopped.
 */
export class WholeDomain1764000000005 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await this.actors(runner);
    await this.issues(runner);
    await this.statements(runner);
    await this.slots(runner);
    await this.shifts(runner);
    await this.claims(runner);
    await this.plans(runner);
    await this.conditions(runner);
  }

  private async actors(runner: QueryRunner): Promise<void> {
    await runner.query('alter table actor add column merged_into text, add column merged_sequence bigint');
    await runner.query(`
      create table actor_version (
        dossier_id     integer not null,
        slug           text not null,
        sequence       bigint not null,
        until_sequence bigint,
        name           text not null,
        kind           text not null,
        aliases        jsonb not null,
        primary key (dossier_id, slug, sequence)
      )`);
    await runner.query(`
      insert into actor_version (dossier_id, slug, sequence, name, kind, aliases)
      select dossier_id, slug, sequence, name, kind, aliases from actor`);
    // A merge makes a version of its own under the survivor; an end is noted in the newest version.
    await runner.query(`
      alter table affiliation
        add column portfolio text,
        add column ended text,
        add column ended_to timestamptz,
        add column ended_sequence bigint,
        add column from_sequence bigint,
        add column until_sequence bigint`);
    await runner.query(`update affiliation set from_sequence = sequence, during = coalesce(during, '../..')`);
    await runner.query(`
      alter table affiliation
        alter column from_sequence set not null,
        alter column during set not null,
        drop constraint affiliation_pkey,
        add primary key (dossier_id, sequence, from_sequence)`);
  }

  /** Every version of a scale, so that a reader can ask which one held at a sequence. */
  private async issues(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table issue_scale (
        dossier_id     integer not null,
        issue          text not null,
        sequence       bigint not null,
        until_sequence bigint,
        scale          jsonb not null,
        primary key (dossier_id, issue, sequence)
      )`);
    await runner.query(`
      insert into issue_scale (dossier_id, issue, sequence, scale) select dossier_id, slug, sequence, scale from issue`);
  }

  /**
   * One row a version: from_sequence is the event that made it what it is, until_sequence the one that
   * replaced it, null while it is the newest. A retraction makes a version of its own, with that status.
   */
  private async statements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table statement
        add column from_sequence bigint,
        add column until_sequence bigint,
        add column status text not null default 'active',
        add column disputed boolean not null default false,
        add column actor text,
        add column plan text`);
    await runner.query(`
      update statement set from_sequence = sequence, until_sequence = retracted_sequence, actor = data->>'actor',
                           plan = data->>'plan'`);
    await runner.query('alter table statement drop constraint statement_pkey');
    await runner.query('drop index statement_sequence');
    await runner.query('drop index statement_retracted');
    await runner.query(`
      insert into statement (dossier_id, statement_id, sequence, recorded_at, version, issue, position, stated_from,
                             stated_to, disclosed_from, data, from_sequence, status, actor, plan)
      select dossier_id, statement_id, sequence, recorded_at, version, issue, position, stated_from, stated_to,
             disclosed_from, data, retracted_sequence, 'retracted', actor, plan
        from statement where retracted_sequence is not null`);
    // Each event of a statement's own stream counts its version up, and a retraction came second.
    await runner.query('update statement set version = 1 where until_sequence is not null');
    await runner.query(`
      alter table statement
        drop column retracted_sequence,
        alter column from_sequence set not null,
        alter column actor set not null,
        add primary key (dossier_id, statement_id, from_sequence)`);
    // Of all versions, so that a list reads what was known at any sequence as it reads what is known now.
    await runner.query('create index statement_stated on statement (dossier_id, stated_from, statement_id)');
    await runner.query('create index statement_actor on statement (dossier_id, actor, stated_from)');
    await runner.query('create index statement_issue on statement (dossier_id, issue, stated_from)');
    await runner.query(`create index statement_joint on statement using gin ((data->'jointWith')) where data->'jointWith' is not null`);
    await runner.query(`
      create index statement_speaker on statement (dossier_id, (data->>'speaker'), stated_from) where data->>'speaker' is not null`);
    await runner.query('create index statement_plan on statement (dossier_id, plan) where plan is not null');
    await runner.query(`
      create index statement_words on statement
       using gin (to_tsvector('simple', (data->>'summary') || ' ' || coalesce(data->>'quote', '')))`);
  }

  /** As the rules see it, one row a holder and version; a retracted statement stands in no slot. */
  private async slots(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table slot_statement
        add column from_sequence bigint,
        add column speaker text,
        add column disclosed_from timestamptz`);
    await runner.query('alter table slot_statement rename column retracted_sequence to until_sequence');
    await runner.query('drop index slot_statement_retracted');
    await runner.query('drop index slot_statement_sequence');
    // Whoever says nothing of when the public learned of it says it in public.
    await runner.query(`
      update slot_statement s
         set from_sequence = s.sequence, speaker = s.statement->>'speaker',
             disclosed_from = coalesce(t.disclosed_from, s.stated_from),
             statement = s.statement || '{"point": null, "tentative": false}'
        from statement t
       where t.dossier_id = s.dossier_id and t.statement_id = s.statement_id and t.from_sequence = t.sequence`);
    await runner.query(`
      alter table slot_statement
        alter column from_sequence set not null,
        alter column disclosed_from set not null,
        drop constraint slot_statement_pkey,
        add primary key (dossier_id, actor, issue, track, statement_id, from_sequence)`);
    await runner.query('create index slot_statement_from on slot_statement (dossier_id, from_sequence)');
    await runner.query('create index slot_statement_until on slot_statement (dossier_id, until_sequence) where until_sequence is not null');
    await runner.query('create index slot_statement_issue on slot_statement (dossier_id, issue, actor) where until_sequence is null');
    await runner.query('create index slot_statement_speaker on slot_statement (dossier_id, actor, issue, speaker) where speaker is not null');
  }

  /**
   * `asserted` lists the assertions that stand, null if none does; `denials` the ids of the denials that do.
   * `review` holds the newest word of an analyst, and the explanation that the shift had then.
   */
  private async shifts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table shift
        alter column issue drop not null,
        add column subject jsonb,
        add column dated date,
        add column evaluated_at date,
        add column denials jsonb not null default '[]',
        add column review jsonb`);
    // Each assertion knows its place in the log, as those recorded from now on do.
    await runner.query(`
      update shift s
         set asserted = (select jsonb_agg(a.assertion || jsonb_build_object('sequence', e.sequence) order by a.place)
                           from jsonb_array_elements(s.asserted) with ordinality as a(assertion, place)
                           join event e on e.dossier_id = s.dossier_id and e.event_id = (a.assertion->>'event')::uuid)
       where asserted is not null`);
    // What a source alone says is shown as it says it, and graded by its sources.
    await runner.query(`
      update shift
         set kind = asserted->0->>'kind',
             facets = array(select jsonb_array_elements_text(coalesce(asserted->0->'facets', '[]'))),
             explanation = coalesce(asserted->0->>'summary', ''),
             grade = (select min(source->>'grade')
                        from jsonb_array_elements(asserted) as assertion, jsonb_array_elements(assertion->'sources') as source),
             track = null, direction = null, magnitude = null, rule = null, provisional = false, retroactive = false
       where asserted is not null and not is_computed`);
    await runner.query('create index shift_asserted on shift (dossier_id) where asserted is not null');
    await runner.query(`create index shift_condition on shift (dossier_id, (subject->>'condition')) where subject->>'kind' = 'condition'`);
    await runner.query(`create index shift_plan on shift (dossier_id, (subject->'later'->>'plan')) where subject->>'kind' = 'demand'`);
    await runner.query('create index shift_issue on shift (dossier_id, issue, kind)');
  }

  private async claims(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table denial (
        dossier_id     integer not null,
        denial_id      uuid not null,
        sequence       bigint not null,
        until_sequence bigint,
        recorded_at    timestamptz not null,
        target_kind    text not null,
        target         text not null,
        by_actor       text not null,
        data           jsonb not null,
        primary key (dossier_id, denial_id)
      )`);
    await runner.query('create index denial_target on denial (dossier_id, target_kind, target)');
    await runner.query(`
      create table coding (
        dossier_id   integer not null,
        coding_id    uuid not null,
        statement_id uuid not null,
        sequence     bigint not null,
        recorded_at  timestamptz not null,
        data         jsonb not null,
        primary key (dossier_id, coding_id)
      )`);
    await runner.query('create index coding_statement on coding (dossier_id, statement_id)');
    // One row a holder; `target` is a slug, a code or an id, as its kind says.
    await runner.query(`
      create table reaction (
        dossier_id     integer not null,
        reaction_id    uuid not null,
        actor          text not null,
        sequence       bigint not null,
        until_sequence bigint,
        recorded_at    timestamptz not null,
        target_kind    text not null,
        target         text not null,
        demand         text,
        reaction       text not null,
        stated_from    timestamptz not null,
        stated_to      timestamptz not null,
        data           jsonb not null,
        primary key (dossier_id, reaction_id, actor)
      )`);
    await runner.query('create index reaction_target on reaction (dossier_id, target_kind, target)');
    await runner.query('create index reaction_actor on reaction (dossier_id, actor)');
  }

  /** One row a version of a plan, `number` from 1; the newest has no until_sequence. */
  private async plans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan (
        dossier_id     integer not null,
        slug           text not null,
        number         integer not null,
        event_id       uuid not null,
        sequence       bigint not null,
        until_sequence bigint,
        recorded_at    timestamptz not null,
        version        integer not null,
        actor          text not null,
        supersedes     text,
        stated_from    timestamptz not null,
        stated_to      timestamptz not null,
        data           jsonb not null,
        primary key (dossier_id, slug, number)
      )`);
    await runner.query('create index plan_sequence on plan (dossier_id, sequence)');
    await runner.query('create index plan_actor on plan (dossier_id, actor)');
    await runner.query('create index plan_supersedes on plan (dossier_id, supersedes) where supersedes is not null');
  }

  private async conditions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table condition (
        dossier_id    integer not null,
        slug          text not null,
        sequence      bigint not null,
        recorded_at   timestamptz not null,
        version       integer not null,
        actor         text not null,
        kind          text not null,
        deadline_from timestamptz,
        deadline_to   timestamptz,
        data          jsonb not null,
        primary key (dossier_id, slug)
      )`);
    await runner.query('create index condition_sequence on condition (dossier_id, sequence)');
    await runner.query('create index condition_deadline on condition (dossier_id, deadline_to) where deadline_to is not null');
    // Everything that became of it, one row a resolution; the newest by stated date, then by sequence, holds.
    await runner.query(`
      create table condition_resolution (
        dossier_id  integer not null,
        condition   text not null,
        addressee   text not null,
        sequence    bigint not null,
        recorded_at timestamptz not null,
        status      text not null,
        stated_from timestamptz not null,
        stated_to   timestamptz not null,
        data        jsonb not null,
        primary key (dossier_id, condition, addressee, sequence)
      )`);
    await runner.query('create index condition_resolution_sequence on condition_resolution (dossier_id, sequence)');
  }
}
