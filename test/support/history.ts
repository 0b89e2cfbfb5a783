import { type Command, decide } from '../../src/domain/decide/decide.js';
import { learn } from '../../src/domain/decide/learn.js';
import { mentionsOf } from '../../src/domain/decide/mentions.js';
import { DomainError } from '../../src/domain/errors.js';
import type { DomainEvent } from '../../src/domain/events.js';
import type { Known } from '../../src/domain/known.js';
import type { NewEvent } from '../../src/event-log/append-request.js';
import { nameBasedId, shiftId } from '../../src/event-log/name-based-id.js';
import { newEvent } from './dossier-log.js';
import type { Step } from './history.arbitrary.js';
import { defined, ISSUES, position, registered } from './talks.js';

/** Few of each, so that a short history fills its slots. */
export const HISTORY_ACTORS = ['ukraine', 'russia'] as const;
export const HISTORY_ISSUES = ['negotiations', 'territories'] as const;

const GROUND: readonly DomainEvent[] = [
  ...HISTORY_ACTORS.map(registered),
  ...HISTORY_ISSUES.map((issue) => defined(issue, ISSUES[issue])),
];

function nothingKnown(): Known {
  return { actors: new Map(), issues: new Map(), statements: new Map(), order: [], orderVersion: 0 };
}

/** The steps that the domain accepts, as commands; the others are left out. */
export function historyOf(salt: number, steps: readonly Step[]): readonly Command[] {
  const known = nothingKnown();
  const accept = (fact: DomainEvent | null, index: number): Command[] => {
    if (!fact) return [];
    const command = { ...fact, id: nameBasedId('history', `${salt}`, `${index}`) };
    try {
      eventOf('history', known, command);
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
  return commands.map((command) => eventOf(dossier, known, command));
}

/** The event that a command becomes, given what is known, which learns of it. */
function eventOf(dossier: string, known: Known, command: Command): NewEvent {
  const { event, stream } = decide(known, command, (key) => shiftId(dossier, key));
  learn(known, command);
  return newEvent(event, stream, { id: command.id });
}

/**
 * The same commands arriving in another order, each after the statements that it names, and a
 * retraction after everything that rests on its statement.
 */
export function rearranged(commands: readonly Command[], ranks: readonly number[]): readonly Command[] {
  const ground = commands.slice(0, GROUND.length);
  let waiting = commands.slice(GROUND.length).map((command, index) => ({
    command,
    rank: ranks[index % ranks.length] ?? 0,
    needs: [...mentionsOf([command]).statements, ...restingOn(command, commands)],
  }));
  const arrived = new Set<string>();
  const rest: Command[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every((id) => arrived.has(id)));
    const next = ready.reduce((first, other) => (other.rank < first.rank ? other : first));
    rest.push(next.command);
    arrived.add(next.command.id);
    waiting = waiting.filter((each) => each !== next);
  }
  return [...ground, ...rest];
}

/** The commands that name the statement which `command` retracts. */
function restingOn(command: Command, commands: readonly Command[]): string[] {
  if (command.type !== 'statement.retracted') return [];
  const { statement } = command.data;
  return commands.filter((each) => each !== command && mentionsOf([each]).statements.has(statement)).map((each) => each.id);
}

function factOf(step: Step, known: Known): DomainEvent | null {
  switch (step.kind) {
    case 'state':
      return statementOf(step, known);
    case 'retract': {
      const [statement] = pick([...known.statements], step.statement) ?? [];
      return statement === undefined ? null : { type: 'statement.retracted', data: { statement, why: 'misread' } };
    }
    case 'assert':
      return assertionOf(step, known);
    case 'affiliate': {
      const of = HISTORY_ACTORS.find((actor) => actor !== step.actor) ?? step.actor;
      return {
        type: 'actor.affiliated',
        data: { actor: step.actor, of, role: 'guest', during: step.during, standing: 'former' },
      };
    }
    case 'configure':
      return { type: 'dossier.configured', data: { title: step.title, settings: step.settings } };
  }
}

function statementOf(step: Extract<Step, { kind: 'state' }>, known: Known): DomainEvent {
  const { actor, issue, place, joint, held, stated, facets } = step;
  const others = [...known.statements].filter(([, other]) => other.issue === issue && other.holders.includes(actor));
  const words = (which: number | null) => {
    const [statement] = (which === null ? null : pick(others, which)) ?? [];
    return statement === undefined ? [] : [{ statement, words: 'no longer' }];
  };
  const code = place === null ? null : (pick(ISSUES[issue]?.positions ?? [], place)?.code ?? null);
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

function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(list.length, 1)];
}
