import { type EventType, RESERVED_TYPES } from '../../domain/events.js';
import { ActorAffiliatedDto, ActorRegisteredDto } from './actor.dto.js';
import { DossierConfiguredDto } from './dossier-configured.dto.js';
import { IssueDefinedDto } from './issue.dto.js';
import { PositionStatedDto } from './position-stated.dto.js';
import { ShiftStatedDto } from './shift-stated.dto.js';
import { StatementRetractedDto } from './statement-retracted.dto.js';

/** The DTO that checks the data of each type that callers may record. */
export const DATA_DTOS: ReadonlyMap<EventType, new () => object> = new Map<EventType, new () => object>([
  ['dossier.configured', DossierConfiguredDto],
  ['actor.registered', ActorRegisteredDto],
  ['actor.affiliated', ActorAffiliatedDto],
  ['issue.defined', IssueDefinedDto],
  ['position.stated', PositionStatedDto],
  ['statement.retracted', StatementRetractedDto],
  ['shift.stated', ShiftStatedDto],
]);

/** Every type the service knows; the reserved ones are refused with a reason of their own. */
export const EVENT_TYPES: readonly EventType[] = [...DATA_DTOS.keys(), ...RESERVED_TYPES];
