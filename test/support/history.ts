import { type Command, decide } from '../../src/domain/decide/decide.js';
import { learn } from '../../src/domain/decide/learn.js';
import { mentionsOf } from '../../src/domain/decide/mentions.js';
import { DomainError } from '../../src/domain/errors.js';
import type { DomainEvent, EventType } from '../../src/domain/events.js';
import { type Known, nothingKnown } from '../../src/domain/known.js';
import { redactionRefusal } from '../../src/domain/redaction/refusal.js';
import type { NewEvent } from '../../src/event-log/append-request.js';
import { nameBasedId, namingIn, pointStatementId } from '../../src/event-log/name-based-id.js';
import { newEvent } from './dossier-log.js';
import { dossierFact } from './history-facts.js';
import type { Step } from './history.arbitrary.js';
import { pick } from './pick.js';
import { defined, ISSUES, position, registered } from './talks.js';

/** Few of each, so that a short history fills its slots. */
export const HISTORY_ACTORS = ['ukraine', 'russia', 'kyiv'] as const;
export const HISTORY_PEOPLE = ['zelensky', 'umerov'] as const;
export const HISTORY_ISSUES = ['negotiations', 'territories'] as const;

const GROUND: readonly DomainEvent[] = [
  ...HISTORY_ACTORS.map(registered),
  ...HISTORY_PEOPLE.map(registered),
  ...HISTORY_ISSUES.map((issue) => defined(issue, ISSUES[issue])),
];

/** The steps that the domain accepts, as commands; the others are left out. */
export function historyOf(salt: number, steps: readonly Step[]): readonly Command[] {
  const known = nothingKnown();
  const accept = (fact: DomainEvent | null, index: number): Command[] => {
    if (!fact) return [];
    const command = { ...fact, id: nameBasedId('history', `${salt}`, `${index}`) };
    const order = [...known.order];
    try {
      eventsOfOne('history', known, command);
      // Words of retracted statements count all the same: in another order of arrival they stand at first.
      if (command.type === 'statement.retracted') known.order.splice(0, known.order.length, ...order);
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
    return [command];
  };
  const ground = GROUND.flatMap(accept);
  return [...ground, ...steps.flatMap((step, index) => accept(factOf(step, known), GROUND.length + index))];
}

/** The commands as the events that recording makes of them for one dossier. */
export function eventsOf(dossier: string, commands: readonly Command[]): NewEvent[] {
  const known = nothingKnown();
  return commands.flatMap((command) => eventsOfOne(dossier, known, command));
}

/** What a batch knows after these commands. */
export function knownAfter(dossier: string, commands: readonly Command[]): Known {
  const known = nothingKnown();
  for (const command of commands) eventsOfOne(dossier, known, command);
  return known;
}

/** The event that a command becomes, and what follows from it, given what is known, which learns of it. */
function eventsOfOne(dossier: string, known: Known, command: Command): NewEvent[] {
  const decision = decide(known, command, namingIn(dossier));
  learn(known, command, decision);
  const { event, stream, derived = [] } = decision;
  const caused = derived.map((each) => newEvent(each.event, each.stream, { id: each.id, causationId: command.id }));
  return [newEvent(event, stream, { id: command.id }), ...caused];
}

/**
 * The same commands arriving in another order. What changes how others are read, or can itself be changed
 * by a later one of its kind, keeps its place: the commands between two such ones are shuffled, each after
 * what it names, and a retraction after everything that rests on its statement.
 */
export function rearranged(commands: readonly Command[], ranks: readonly number[]): readonly Command[] {
  const stretches: Command[][] = [commands.slice(0, GROUND.length), []];
  for (const command of commands.slice(GROUND.length)) {
    if (KEEPS_ITS_PLACE.includes(command.type)) stretches.push([command], []);
    else stretches.at(-1)?.push(command);
  }
  return stretches.flatMap((stretch, index) => (index === 0 ? stretch : shuffled(stretch, ranks)));
}

const KEEPS_ITS_PLACE: readonly EventType[] = [
  'dossier.configured',
  'actor.updated',
  'affiliation.ended',
  'actor.merged',
  'issue.rescaled',
  'statement.corrected',
  'plan.revised',
  'condition.resolved',
  'shift.reviewed',
  'content.redacted',
];

function shuffled(commands: readonly Command[], ranks: readonly number[]): Command[] {
  const own = new Set(commands.flatMap(namesOf));
  let waiting = commands.map((command, index) => ({
    command,
    rank: ranks[index % ranks.length] ?? 0,
    needs: [...neededBy(command), ...restingOn(command, commands)].filter((name) => own.has(name)),
  }));
  const arrived = new Set<string>();
  const rest: Command[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ command, needs }) => {
      const given = namesOf(command);
      return needs.every((name) => arrived.has(name) || given.includes(name));
    });
    const next = ready.reduce((first, other) => (other.rank < first.rank ? other : first));
    rest.push(next.command);
    for (const name of namesOf(next.command)) arrived.add(name);
    waiting = waiting.filter((each) => each !== next);
  }
  return rest;
}

/** By what others can name that which a command brings. */
function namesOf(command: Command): string[] {
  switch (command.type) {
    case 'plan.recorded':
      return [command.id, `plan/${command.data.plan}`, ...command.data.points.map((_, index) => pointStatementId(command.id, index))];
    case 'condition.recorded':
      return [command.id, `condition/${command.data.condition}`];
    default:
      return [command.id];
  }
}

function neededBy(command: Command): string[] {
  const { statements, records, shifts, plans, conditions } = mentionsOf([command]);
  const slugs = [...[...plans].map((slug) => `plan/${slug}`), ...[...conditions].map((slug) => `condition/${slug}`)];
  return [...statements, ...records, ...shifts, ...slugs];
}

/** The commands that name what `command` retracts. */
function restingOn(command: Command, commands: readonly Command[]): string[] {
  if (command.type !== 'statement.retracted') return [];
  const { statement } = command.data;
  return commands.filter((each) => each !== command && neededBy(each).includes(statement)).map((each) => each.id);
}

function factOf(step: Step, known: Known): DomainEvent | null {
  switch (step.kind) {
    case 'state':
      return statementOf(step, known);
    case 'retract': {
      const statement = pick([...known.statements.keys(), ...known.records.keys()], step.statement);
      return statement === undefined ? null : { type: 'statement.retracted', data: { statement, why: 'misread' } };
    }
    case 'assert':
      return assertionOf(step, known);
    case 'redact': {
      const event = pick([...(known.events?.values() ?? [])].filter((each) => redactionRefusal(each) === null), step.which);
      return event ? { type: 'content.redacted', data: { event: event.id, ground: 'A court said so', emptied: [] } } : null;
    }
    case 'configure':
      return { type: 'dossier.configured', data: { title: step.title, settings: step.settings } };
    default:
      return dossierFact(step, known);
  }
}

function statementOf(step: Extract<Step, { kind: 'state' }>, known: Known): DomainEvent {
  const { actor, issue, place, joint, held, stated, facets } = step;
  const others = [...known.statements].filter(([, other]) => other.issue === issue && other.holders.includes(actor));
  const words = (which: number | null) => {
    const [statement] = (which === null ? null : pick(others, which)) ?? [];
    return statement === undefined ? [] : [{ statement, words: 'no longer' }];
  };
  const code = place === null ? null : (pick(known.issues.get(issue)?.scale.positions ?? [], place)?.code ?? null);
  const jointWith = joint.filter((holder) => holder !== actor);
  const order = { after: words(step.after), before: words(step.before) };
  return {
    type: 'position.stated',
    data: position(code, stated, { actor, issue, jointWith, ...held, ...order, ...facets }),
  };
}

/** A shift between two statements of one slot: often the very ones that the rules would compare. */
function assertionOf(step: Extract<Step, { kind: 'assert' }>, known: Known): DomainEvent | null {
  const later = pick([...known.statements], step.to);
  if (!later) return null;
  const [to, { issue, track, holders, stated: said }] = later;
  const [actor = ''] = holders;
  const others = [...known.statements].filter(
    ([id, other]) => id !== to && other.issue === issue && other.track === track && other.holders.includes(actor),
  );
  const preceding = others
    .filter(([, { stated }]) => stated.to < said.from)
    .toSorted(([, { stated: a }], [, { stated: b }]) => Number(a.from > b.from) - Number(a.from < b.from));
  const [from] = (step.isNeighbour ? preceding.at(-1) : pick(others, step.from)) ?? [];
  const stated = step.stated === null ? {} : { stated: step.stated };
  const ends = { from: from === undefined ? [] : [{ issue, statement: from }], to: [{ issue, statement: to }] };
  return {
    type: 'shift.stated',
    data: { actor, kind: step.shift, ...ends, ...stated, sources: [{ outlet: 'Desk', title: 'Notes' }] },
  };
}
