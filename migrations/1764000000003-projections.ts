import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * The read models that the projector keeps in the append's transaction, and the jobs' checkpoints.
 *
 * Locking: creates new tables only.
 */
export class Projections1764000000003 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table actor (
        dossier_id integer not null,
        slug       text not null,
        name       text not null,
        kind       text not null,
        aliases    jsonb not null default '[]',
        version    integer not null,
        sequence   bigint not null,
        primary key (dossier_id, slug)
      )`);
    await runner.query(`
      create table affiliation (
        dossier_id  integer not null,
        sequence    bigint not null,
        actor       text not null,
        of_actor    text not null,
        role        text not null,
        rank        integer,
        during      text,
        during_from timestamptz,
        during_to   timestamptz,
        standing    text not null,
        primary key (dossier_id, sequence)
      )`);
    await runner.query('create index affiliation_actor on affiliation (dossier_id, actor)');
    await runner.query('create index affiliation_of on affiliation (dossier_id, of_actor)');
    await runner.query(`
      create table issue (
        dossier_id    integer not null,
        slug          text not null,
        title         text not null,
        question      text,
        scale         jsonb not null,
        silence_after integer,
        version       integer not null,
        sequence      bigint not null,
        primary key (dossier_id, slug)
      )`);
    await this.statements(runner);
    await this.shifts(runner);
    await runner.query(`
      create table job_state (
        dossier_id integer not null,
        job        text not null,
        checkpoint bigint not null default 0,
        last_slot  timestamptz,
        primary key (dossier_id, job)
      )`);
  }

  private async statements(runner: QueryRunner): Promise<void> {
    // 'infinity' marks the open end of a stated interval; retracted_sequence lets a reader ask what
    // was known at any sequence.
    await runner.query(`
      create table statement (
        dossier_id         integer not null,
        statement_id       uuid not null,
        sequence           bigint not null,
        recorded_at        timestamptz not null,
        version            integer not null,
        issue              text not null,
        position           text,
        stated_from        timestamptz not null,
        stated_to          timestamptz not null,
        disclosed_from     timestamptz,
        data               jsonb not null,
        retracted_sequence bigint,
        primary key (dossier_id, statement_id)
      )`);
    await runner.query('create unique index statement_sequence on statement (dossier_id, sequence)');
    await runner.query(`
      create index statement_retracted on statement (dossier_id, retracted_sequence)
        where retracted_sequence is not null`);
    // One row a holder: a joint statement stands in each holder's slot.
    await runner.query(`
      create table slot_statement (
        dossier_id         integer not null,
        actor              text not null,
        issue              text not null,
        track              text not null,
        statement_id       uuid not null,
        sequence           bigint not null,
        stated_from        timestamptz not null,
        stated_to          timestamptz not null,
        retracted_sequence bigint,
        statement          jsonb not null,
        primary key (dossier_id, actor, issue, track, statement_id)
      )`);
    await runner.query('create index slot_statement_sequence on slot_statement (dossier_id, sequence)');
    await runner.query('create index slot_statement_id on slot_statement (dossier_id, statement_id)');
    await runner.query(`
      create index slot_statement_retracted on slot_statement (dossier_id, retracted_sequence)
        where retracted_sequence is not null`);
    await runner.query(`
      create table statement_order (
        dossier_id integer not null,
        earlier    uuid not null,
        later      uuid not null,
        stated_by  uuid not null,
        words      text not null,
        sequence   bigint not null,
        primary key (dossier_id, stated_by, earlier, later)
      )`);
    await runner.query('create index statement_order_sequence on statement_order (dossier_id, sequence)');
    await runner.query(`
      create table current_stance (
        dossier_id      integer not null,
        actor           text not null,
        issue           text not null,
        track           text not null,
        statement_id    uuid not null,
        since           uuid not null,
        last_reaffirmed uuid,
        determined      boolean not null,
        latest_end      timestamptz not null,
        is_headline     boolean not null,
        primary key (dossier_id, actor, issue, track)
      )`);
    await runner.query('create index current_stance_issue on current_stance (dossier_id, issue) where is_headline');
  }

  private async shifts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shift (
        dossier_id     integer not null,
        shift_id       uuid not null,
        actor          text not null,
        issue          text not null,
        track          text,
        kind           text not null,
        facets         text[] not null,
        direction      text,
        magnitude      numeric,
        grade          text,
        provisional    boolean not null,
        from_statement uuid,
        to_statement   uuid,
        rule           text,
        explanation    text not null,
        retroactive    boolean not null,
        is_computed    boolean not null,
        asserted       jsonb,
        dated_at       timestamptz not null,
        version        integer not null,
        sequence       bigint not null,
        detected_at    timestamptz not null,
        primary key (dossier_id, shift_id)
      )`);
    await runner.query('create index shift_dated on shift (dossier_id, dated_at, shift_id)');
    await runner.query('create index shift_slot on shift (dossier_id, actor, issue, track)');
    await runner.query('create index shift_from on shift (dossier_id, from_statement)');
    await runner.query('create index shift_to on shift (dossier_id, to_statement)');
  }
}
