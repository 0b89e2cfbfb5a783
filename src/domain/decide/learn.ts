import type { Known } from '../known.js';
import { OWN } from '../known.js';
import { statedBounds } from '../stated-date.js';
import { trackOf } from '../track.js';
import type { Command } from './decide.js';

/** Adds a decided fact to what is known, so that the next line of the same batch can rely on it. */
export function learn(known: Known, command: Command): void {
  switch (command.type) {
    case 'actor.registered':
      known.actors.set(command.data.actor, { kind: command.data.kind, version: OWN });
      return;
    case 'issue.defined':
      known.issues.set(command.data.issue, { scale: command.data.scale, version: OWN });
      return;
    case 'position.stated':
      learnStatement(known, command);
      return;
    case 'statement.retracted': {
      const statement = known.statements.get(command.data.statement);
      if (statement) known.statements.set(command.data.statement, { ...statement, isRetracted: true, version: OWN });
      return;
    }
    case 'dossier.configured':
    case 'actor.affiliated':
    case 'shift.stated':
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
      return;
  }
}

function learnStatement(known: Known, { id, data }: Extract<Command, { type: 'position.stated' }>): void {
  const stated = statedBounds(data.stated);
  for (const word of data.after ?? []) {
    const earlier = known.statements.get(word.statement);
    if (earlier) known.order.push({ from: { id: word.statement, stated: earlier.stated }, to: { id, stated } });
  }
  for (const word of data.before ?? []) {
    const later = known.statements.get(word.statement);
    if (later) known.order.push({ from: { id, stated }, to: { id: word.statement, stated: later.stated } });
  }
  known.statements.set(id, {
    holders: [data.actor, ...(data.jointWith ?? [])],
    issue: data.issue,
    position: data.position,
    track: trackOf(data.modality, data.deed ?? null),
    stated,
    isRetracted: false,
    version: OWN,
  });
}
