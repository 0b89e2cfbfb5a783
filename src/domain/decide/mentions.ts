import type { DomainEvent } from '../events.js';

/** Everything that commands mention by name, for one look-up of it all. */
export interface Mentions {
  readonly actors: Set<string>;
  readonly issues: Set<string>;
  readonly statements: Set<string>;
  /** Those named by words that give an order. */
  readonly ordered: Set<string>;
}

/** Collects what the commands mention. Ids are in lower case, as the log writes them. */
export function mentionsOf(commands: readonly DomainEvent[]): Mentions {
  const mentions: Mentions = { actors: new Set(), issues: new Set(), statements: new Set(), ordered: new Set() };
  for (const command of commands) collect(command, mentions);
  return mentions;
}

function collect(command: DomainEvent, { actors, issues, statements, ordered }: Mentions): void {
  const state = (id: string | undefined): void => {
    if (id !== undefined) statements.add(id);
  };
  switch (command.type) {
    case 'actor.registered':
      actors.add(command.data.actor);
      return;
    case 'actor.affiliated':
      actors.add(command.data.actor).add(command.data.of);
      return;
    case 'issue.defined':
      issues.add(command.data.issue);
      for (const owner of [...(command.data.scale.poleOwners?.low ?? []), ...(command.data.scale.poleOwners?.high ?? [])]) {
        actors.add(owner);
      }
      return;
    case 'position.stated': {
      const { data } = command;
      for (const actor of [data.actor, ...(data.jointWith ?? []), data.speaker, data.addressee]) {
        if (actor !== undefined) actors.add(actor);
      }
      issues.add(data.issue);
      for (const word of [...(data.after ?? []), ...(data.before ?? [])]) {
        state(word.statement);
        ordered.add(word.statement);
      }
      return;
    }
    case 'statement.retracted':
      state(command.data.statement);
      return;
    case 'shift.stated':
      actors.add(command.data.actor);
      for (const end of [...command.data.from, ...command.data.to]) {
        issues.add(end.issue);
        state(end.statement);
      }
      return;
    case 'dossier.configured':
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
      return;
  }
}
