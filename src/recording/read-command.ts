import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Command } from '../domain/decide/decide.js';
import { reservedType } from '../domain/decide/reserved-type.js';
import type { Fault } from '../domain/errors.js';
import { type DomainEvent, RESERVED_TYPES } from '../domain/events.js';
import { invalid } from '../domain/invalid.js';
import { faultsOf } from '../http/validation-faults.js';
import { DATA_DTOS } from './dto/event-types.js';
import { EventDto } from './dto/event.dto.js';
import { formCheckOf } from './dto/form-check.js';
import { plainData } from './plain-data.js';
import { salvage } from './salvage.js';

/** How a caller wants an event appended. */
export interface Wishes {
  readonly expectedVersion: number | null;
  readonly notify: boolean;
  readonly causationId: string | null;
  readonly correlationId: string | null;
}

/** What holds for an event that does not say itself. */
export type DefaultWishes = Pick<Wishes, 'notify' | 'correlationId'>;

const ALONE: DefaultWishes = { notify: true, correlationId: null };

/**
 * A fact that a caller wants recorded; checked in form, not yet against the log. With faults of form
 * the command is what could be salvaged, to find out what else is wrong; it is never recorded.
 */
export interface ReadCommand {
  readonly command: Command;
  readonly wishes: Wishes;
  readonly formFaults: readonly Fault[];
  /** Fields of the command's data that are the caller's; told only where there are faults of form. */
  readonly sound: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

const STRICT = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;

/**
 * Reads one event as it was sent.
 * @param ownId gives the id where the caller names none
 * @param sent cleaned JSON
 * @throws DomainError `validation-failed` for what is no event of a known type, or `reserved-type`
 */
export function readCommand(sent: unknown, ownId: () => string, byDefault: DefaultWishes = ALONE): ReadCommand {
  if (!isData(sent)) throw invalid([{ pointer: '', detail: 'An event is a JSON object: {"type": "…", "data": {…}}.' }]);
  if (isWellFormed(sent)) return wellFormedCommand(sent, ownId, byDefault);
  const event = plainToInstance(EventDto, sent);
  if (RESERVED_TYPES.includes(event.type)) throw reservedType(event.type);
  const dataFaults = faultsInData(event);
  const formFaults = [...faultsOf(validateSync(event, STRICT)), ...dataFaults];
  const salvaged = isData(event.data) ? salvage(event.type, event.data, formFaults) : null;
  if (!salvaged) throw invalid(formFaults);
  return {
    command: commandOf(salvaged.event, event.id ?? ownId()),
    formFaults,
    sound: salvaged.sound,
    wishes: wishesOf(event, byDefault),
  };
}

/** The ordinary case, in which nothing has to be put into words. */
function isWellFormed(sent: object): sent is EventDto {
  if (!formCheckOf(EventDto)(sent)) return false;
  const { type, data } = sent as EventDto;
  const dto = DATA_DTOS.get(type);
  return dto !== undefined && formCheckOf(dto)(data);
}

function wellFormedCommand(event: EventDto, ownId: () => string, byDefault: DefaultWishes): ReadCommand {
  const { type, data, id = ownId() } = event;
  return { command: { type, data, id } as Command, formFaults: [], sound: NOTHING, wishes: wishesOf(event, byDefault) };
}

function wishesOf(event: EventDto, byDefault: DefaultWishes): Wishes {
  return {
    expectedVersion: event.expectedVersion ?? null,
    notify: event.notify ?? byDefault.notify,
    causationId: event.causationId ?? null,
    correlationId: event.correlationId ?? byDefault.correlationId,
  };
}

/** Checks the data against its type's DTO and puts the checked instance in its place. */
function faultsInData(event: EventDto): Fault[] {
  const dto = DATA_DTOS.get(event.type);
  if (!dto || !isData(event.data)) return [];
  const data = plainToInstance(dto, event.data);
  event.data = data;
  return faultsOf(validateSync(data, STRICT), ['data']);
}

function commandOf(event: DomainEvent, id: string): Command {
  return { type: event.type, data: plainData(event.data), id } as Command;
}

function isData(data: unknown): data is object {
  return data !== null && typeof data === 'object' && !Array.isArray(data);
}
