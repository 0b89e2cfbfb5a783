import { type Known, OWN } from '../known.js';
import { statedBounds } from '../dates/stated-date.js';
import type { Command } from './decide.js';
import type { Decision } from './decision.js';
import { learnMerge } from './learn-merge.js';
import { learnEvents, learnRedaction } from './learn-redaction.js';
import { learnCorrection, learnRescale, learnRetraction, learnSourcing, learnStatement } from './learn-statement.js';

/** Adds a decided fact to what is known, so that the next line of the same batch can rely on it. */
export function learn(known: Known, command: Command, decision: Decision): void {
  const { event: decided, stream, derived = [] } = decision;
  learnEvents(known, command.id, decision);
  learnFact(known, { ...decided, id: command.id }, stream);
  for (const { id, event } of derived) learnFact(known, { ...event, id }, stream);
}

function learnFact(known: Known, command: Command, stream: string): void {
  switch (command.type) {
    case 'actor.registered':
      known.actors.set(command.data.actor, { kind: command.data.kind, mergedInto: null, version: OWN });
      return;
    case 'actor.updated': {
      const actor = known.actors.get(command.data.actor);
      if (actor) known.actors.set(command.data.actor, { ...actor, kind: command.data.kind ?? actor.kind });
      return;
    }
    case 'actor.affiliated': {
      const { actor, of, role, during } = command.data;
      known.affiliations.push({ actor, of, role, during: statedBounds(during), isOpen: true });
      return;
    }
    case 'affiliation.ended':
      known.affiliations.forEach((each, index) => {
        const { actor, of, role } = command.data;
        if (each.actor === actor && each.of === of && each.role === role) known.affiliations[index] = { ...each, isOpen: false };
      });
      return;
    case 'actor.merged':
      learnMerge(known, command.data);
      return;
    case 'issue.defined':
      known.issues.set(command.data.issue, { scale: command.data.scale, version: OWN });
      return;
    case 'issue.rescaled':
      learnRescale(known, command.data);
      return;
    case 'position.stated':
      learnStatement(known, command.id, command.data);
      return;
    case 'statement.corrected':
      learnCorrection(known, command.data);
      return;
    case 'statement.sourced':
      learnSourcing(known, command.data);
      return;
    case 'statement.retracted':
      learnRetraction(known, command.data.statement);
      return;
    case 'claim.denied':
    case 'reaction.stated':
      known.records.set(command.id, { stream, isRetracted: false, version: OWN });
      return;
    case 'shift.stated':
      known.records.set(command.id, { stream, isRetracted: false, version: OWN });
      known.shifts.set(stream.slice('shift/'.length), { isStanding: true, version: OWN });
      return;
    case 'plan.recorded':
    case 'plan.revised': {
      const { plan, actor, supersedes = null, points } = command.data;
      const earlier = known.plans.get(plan);
      const demands = new Set([...(earlier?.demands ?? []), ...points.map(({ demand }) => demand)]);
      const version = earlier?.version ?? OWN;
      known.plans.set(plan, { actor, number: (earlier?.number ?? 0) + 1, demands, supersedes, version });
      return;
    }
    case 'condition.recorded': {
      const { condition, actor, addressees } = command.data;
      known.conditions.set(condition, { actor, addressees, version: OWN });
      return;
    }
    case 'content.redacted':
      learnRedaction(known, command.data);
      return;
    case 'dossier.configured':
    case 'statement.coded':
    case 'condition.resolved':
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
    case 'shift.reviewed':
      return;
  }
}
