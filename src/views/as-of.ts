import { type Queries, rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import type { DateBounds } from '../domain/statement.js';
import { headOf } from '../event-log/head.js';
import type { AsOfResponse, KnownAtResponse } from './as-of.response.js';

const DAY = 86_400_000;

/** What a query says of the times of a stance. */
export interface AskedTimes {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly disclosedBy?: string;
}

/** A day to look at, how much of the log counts, and of that what was public. */
export interface Moment {
  /** The last instant that counts, milliseconds since 1970 UTC. */
  readonly asOf: number;
  /** The day of `asOf`, `YYYY-MM-DD`. */
  readonly asOfDay: string;
  readonly knownAt: KnownAtResponse;
  /** The last instant by which a statement must have been public, ms since 1970 UTC; Infinity: whenever. */
  readonly disclosedBy: number;
  /** Whether none was asked for: today, with all that is known. */
  readonly isNow: boolean;
}

/** @throws DomainError `validation-failed` for a date or sequence that is none */
export async function momentOf(
  queries: Queries,
  dossierId: number,
  query: AskedTimes,
  now: number,
): Promise<Moment> {
  const asOf = query.asOf === undefined ? endOfDay(now) : endOf('asOf', query.asOf);
  return {
    asOf,
    asOfDay: dayOf(asOf),
    knownAt: await resolveKnownAt(queries, dossierId, query.knownAt),
    disclosedBy: query.disclosedBy === undefined ? Infinity : endOf('disclosedBy', query.disclosedBy),
    isNow: query.asOf === undefined && query.knownAt === undefined && query.disclosedBy === undefined,
  };
}

/** The times that an answer is for, as it says them itself. */
export function presentMoment({ asOfDay, knownAt, disclosedBy }: Moment): AsOfResponse {
  return { asOf: asOfDay, knownAt, disclosedBy: Number.isFinite(disclosedBy) ? dayOf(disclosedBy) : null };
}

/** The UTC day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function endOfDay(instant: number): number {
  return Math.floor(instant / DAY) * DAY + DAY - 1;
}

/** The bounds of a date in the query. @throws DomainError `validation-failed` if it is none */
export function boundsOf(parameter: string, text: string): DateBounds {
  try {
    return statedBounds(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw refused(parameter, error.message);
  }
}

/** The last instant of a date in the query, ms since 1970 UTC. @throws DomainError `validation-failed` if it is none, or has no end */
export function endOf(parameter: string, text: string): number {
  const { to } = boundsOf(parameter, text);
  if (Number.isFinite(to)) return to;
  throw refused(parameter, `“${text}” has no end; write a date such as 2024-11-21.`);
}

function refused(parameter: string, detail: string): DomainError {
  return new DomainError('validation-failed', `${parameter}: ${detail}`, [{ pointer: `/${parameter}`, detail }]);
}

async function resolveKnownAt(queries: Queries, dossierId: number, text: string | undefined): Promise<KnownAtResponse> {
  const isSequence = text !== undefined && /^\d{1,15}$/.test(text);
  const sequence = isSequence ? Number(text) : null;
  const instant = isSequence || text === undefined ? null : new Date(endOf('knownAt', text)).toISOString();
  if (sequence !== null) await refuseBeyondHead(queries, dossierId, sequence);
  const [row] = await rowsOf<{ sequence: string; recorded_at: Date }>(
    queries,
    instant === null ? LAST_OF_SEQUENCE : LAST_OF_INSTANT,
    [dossierId, instant ?? sequence ?? Number.MAX_SAFE_INTEGER],
  );
  if (row) return { sequence: Number(row.sequence), at: row.recorded_at.toISOString() };
  return { sequence: 0, at: instant ?? new Date(0).toISOString() };
}

/** A year alone reads as a sequence; most logs are not that long, and then it says so. */
async function refuseBeyondHead(queries: Queries, dossierId: number, sequence: number): Promise<void> {
  const head = await headOf(queries, dossierId);
  if (sequence <= head) return;
  throw refused('knownAt', `The log ends at sequence ${head}, before ${sequence}. For a time write a date, such as 2024-12-31.`);
}

const LAST_OF_SEQUENCE = `
select sequence, recorded_at from event
 where dossier_id = $1 and sequence <= $2 order by sequence desc limit 1`;

/** Recording time rises with the sequence, so its index finds the last. */
const LAST_OF_INSTANT = `
select sequence, recorded_at from event
 where dossier_id = $1 and recorded_at <= $2 order by recorded_at desc, sequence desc limit 1`;
