import { decide } from '../domain/decide/decide.js';
import type { Decision } from '../domain/decide/decision.js';
import { learn } from '../domain/decide/learn.js';
import { DomainError } from '../domain/errors.js';
import { invalid } from '../domain/invalid.js';
import { type Known, OWN } from '../domain/known.js';
import type { AppendRequest, Guard, NewEvent } from '../event-log/append-request.js';
import { namingIn } from '../event-log/name-based-id.js';
import { caller } from '../http/caller.js';
import type { ReadCommand } from './read-command.js';
import { allFaults } from './salvage.js';
import { requireScopeOf } from './scope-of-type.js';

/** A line that was decided, or why it was not. */
export type DecidedLine =
  /** The event itself comes first, then what follows from it and stands or falls with it. */
  | { readonly isDecided: true; readonly events: readonly [NewEvent, ...NewEvent[]]; readonly guards: readonly Guard[] }
  | { readonly isDecided: false; readonly error: DomainError };

/**
 * Decides commands in their order; each counts for the later ones. A refused one counts for nothing.
 * @param known what the log says of all they mention; it learns from each decided line
 */
export function decideBatch(dossier: string, known: Known, commands: readonly ReadCommand[]): DecidedLine[] {
  return commands.map((each) => decideLine(dossier, known, each, (decision) => learn(known, each.command, decision)));
}

/** Decides a command for which no other counts but those on the log. */
export function decideAlone(dossier: string, known: Known, command: ReadCommand): DecidedLine {
  return decideLine(dossier, known, command, () => undefined);
}

function decideLine(dossier: string, known: Known, read: ReadCommand, onDecided: (decision: Decision) => void): DecidedLine {
  try {
    requireScopeOf(read.command.type);
    const decision = decideOne(dossier, known, read);
    onDecided(decision);
    const guards = decision.reliesOn.filter((guard) => guard.version !== OWN);
    return { isDecided: true, events: newEvents(decision, read), guards };
  } catch (error) {
    if (error instanceof DomainError) return { isDecided: false, error };
    throw error;
  }
}

/** What follows is caused by the event and alerts, or does not, as the event does. */
function newEvents({ event, stream, derived = [] }: Decision, { command, wishes }: ReadCommand): [NewEvent, ...NewEvent[]] {
  const recordedBy = caller().name;
  const first = { ...event, ...wishes, id: command.id, stream, recordedBy };
  const caused = { ...wishes, expectedVersion: null, causationId: command.id, recordedBy };
  return [first, ...derived.map((each) => ({ ...each.event, ...caused, id: each.id, stream: each.stream }))];
}

/** @throws DomainError with the faults of form and of reference together */
function decideOne(dossier: string, known: Known, { command, formFaults, sound }: ReadCommand): Decision {
  const decided = (): Decision => decide(known, command, namingIn(dossier));
  if (formFaults.length === 0) return decided();
  try {
    decided();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw invalid(allFaults(formFaults, sound, error.faults));
  }
  throw invalid(formFaults);
}

/** The request that appends all decided lines together. */
export function requestOf(lines: readonly DecidedLine[]): AppendRequest {
  const decided = lines.filter((line) => line.isDecided);
  const guards = new Map(decided.flatMap((line) => line.guards).map((guard) => [`${guard.stream} ${guard.version}`, guard]));
  return { events: decided.flatMap((line) => line.events), guards: [...guards.values()] };
}
