import type { DomainEvent } from '../events.js';
import type { PlanRecorded } from '../facts/plan-facts.js';
import type { CorrectedFields } from '../facts/statement-facts.js';
import { changesOrder } from './correct-statement.js';

/** Everything that commands mention by name, for one look-up of it all. */
export interface Mentions {
  readonly actors: Set<string>;
  /** Actors whose affiliations are ended. */
  readonly ending: Set<string>;
  readonly issues: Set<string>;
  readonly statements: Set<string>;
  /** Those whose order is given or changed. */
  readonly ordered: Set<string>;
  readonly plans: Set<string>;
  readonly conditions: Set<string>;
  /** Ids that are a statement's, a reaction's, a denial's or an asserted shift's. */
  readonly records: Set<string>;
  readonly shifts: Set<string>;
  /** Events that are redacted. */
  readonly redacted: Set<string>;
}

/** Collects what the commands mention. Ids are in lower case, as the log writes them. */
export function mentionsOf(commands: readonly DomainEvent[]): Mentions {
  const mentions: Mentions = {
    actors: new Set(),
    ending: new Set(),
    issues: new Set(),
    statements: new Set(),
    ordered: new Set(),
    plans: new Set(),
    conditions: new Set(),
    records: new Set(),
    shifts: new Set(),
    redacted: new Set(),
  };
  for (const command of commands) collect(command, mentions);
  return mentions;
}

type Names = readonly (string | null | undefined)[];

function add(to: Set<string>, ...names: Names): void {
  for (const name of names) if (name !== null && name !== undefined) to.add(name);
}

function collect(command: DomainEvent, mentions: Mentions): void {
  const { actors, issues, statements, plans, conditions } = mentions;
  switch (command.type) {
    case 'actor.registered':
    case 'actor.updated':
      return add(actors, command.data.actor);
    case 'actor.affiliated':
      return add(actors, command.data.actor, command.data.of);
    case 'affiliation.ended':
      add(mentions.ending, command.data.actor);
      return add(actors, command.data.actor, command.data.of);
    case 'actor.merged':
      return add(actors, command.data.actor, command.data.into);
    case 'issue.defined':
    case 'issue.rescaled': {
      const { issue, scale } = command.data;
      add(issues, issue);
      return add(actors, ...(scale.poleOwners?.low ?? []), ...(scale.poleOwners?.high ?? []));
    }
    case 'position.stated':
      add(plans, command.data.plan);
      return collectClaim(command.data, mentions);
    case 'statement.retracted':
      add(mentions.records, command.data.statement);
      return add(statements, command.data.statement);
    case 'statement.corrected':
      if (changesOrder(command.data.corrected)) mentions.ordered.add(command.data.statement);
      add(statements, command.data.statement);
      return collectClaim(command.data.corrected, mentions);
    case 'statement.sourced':
    case 'statement.coded':
      return add(statements, command.data.statement);
    case 'claim.denied': {
      const { target, by, speaker } = command.data;
      add(actors, by, speaker);
      return collectTarget(target, mentions);
    }
    case 'shift.stated': {
      const ends = [...command.data.from, ...command.data.to];
      add(actors, command.data.actor);
      add(issues, ...ends.map(({ issue }) => issue));
      return add(statements, ...ends.map(({ statement }) => statement));
    }
    case 'plan.recorded':
    case 'plan.revised':
      return collectPlan(command.data, mentions);
    case 'reaction.stated': {
      const { actor, jointWith = [], speaker, target, statement } = command.data;
      add(actors, actor, ...jointWith, speaker);
      add(statements, statement);
      return collectTarget(target, mentions);
    }
    case 'condition.recorded': {
      const { condition, actor, addressees, refersTo, statement } = command.data;
      add(conditions, condition);
      add(actors, actor, ...addressees);
      add(statements, statement);
      return refersTo.forEach((reference) => collectTarget(reference, mentions));
    }
    case 'condition.resolved':
      add(conditions, command.data.condition);
      add(actors, command.data.addressee);
      return add(statements, command.data.statement);
    case 'shift.reviewed':
      return add(mentions.shifts, command.data.shift);
    case 'content.redacted':
      return add(mentions.redacted, command.data.event);
    case 'dossier.configured':
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
      return;
  }
}

/** A statement, or those of its fields that a correction gives. */
function collectClaim(fields: CorrectedFields, { actors, issues, statements, ordered }: Mentions): void {
  add(actors, fields.actor, ...(fields.jointWith ?? []), fields.speaker, fields.addressee);
  add(issues, fields.issue);
  for (const word of [...(fields.after ?? []), ...(fields.before ?? [])]) {
    statements.add(word.statement);
    ordered.add(word.statement);
  }
}

function collectPlan(plan: PlanRecorded, { actors, issues, statements, plans }: Mentions): void {
  add(plans, plan.plan, plan.supersedes);
  add(actors, plan.actor, ...(plan.jointWith ?? []), ...(plan.adherents ?? []), ...(plan.authors ?? []).map(({ actor }) => actor));
  for (const { issue, statement, addressees = [] } of plan.points) {
    add(actors, ...addressees);
    add(issues, issue);
    add(statements, statement);
  }
}

/** What something is aimed at or refers to, by the name of its kind; a process is known to nobody. */
type Target = Readonly<Partial<Record<'statement' | 'plan' | 'shift' | 'condition' | 'issue' | 'process', string>>>;

function collectTarget(target: Target, { statements, plans, shifts, conditions, issues }: Mentions): void {
  add(statements, target.statement);
  add(plans, target.plan);
  add(shifts, target.shift);
  add(conditions, target.condition);
  add(issues, target.issue);
}
