import { DomainError, type Fault } from '../domain/errors.js';
import type { BatchLine, BatchReport } from './batch-report.js';

/** Up to this many lines the report lists all of them. */
const LISTED_IN_FULL = 1_000;
/** An answer stays readable, and a batch of nonsense costs no memory: further problems are only counted. */
const MOST_PROBLEMS = 1_000;

/** Keeps account of what became of each line of a batch. */
export class BatchLedger {
  private readonly listed: { line: number; id: string | null }[] = [];
  private readonly problems = new Map<number, DomainError>();
  private sentLines = 0;
  private failedLines = 0;
  private accepted = 0;
  private duplicates = 0;
  private first: number | null = null;
  private last: number | null = null;

  sent(line: number, id: string | null): void {
    this.sentLines += 1;
    if (this.sentLines <= LISTED_IN_FULL) this.listed.push({ line, id });
  }

  failed(line: number, error: DomainError): void {
    this.failedLines += 1;
    if (this.problems.size < MOST_PROBLEMS) this.problems.set(line, error);
  }

  get hasFaults(): boolean {
    return this.failedLines > 0;
  }

  repeated(lines: number): void {
    this.duplicates += lines;
  }

  /** @param first sequence of the first of their events, `last` of the last that followed from them */
  appended(lines: number, first: number, last: number): void {
    this.accepted += lines;
    this.first ??= first;
    this.last = last;
  }

  /**
   * @param undecided what is wrong with lines that this decision refuses, by line
   * @throws DomainError `batch-refused` that lists every fault, its pointer beginning with the line
   */
  refuseIfFaulty(undecided: ReadonlyMap<number, DomainError> = new Map()): void {
    const count = this.failedLines + undecided.size;
    if (count === 0) return;
    const problems = [...this.problems, ...undecided].sort(([a], [b]) => a - b);
    const faults = problems.slice(0, MOST_PROBLEMS).flatMap(([line, error]) => faultsAt(line, error));
    const [first] = problems;
    throw new DomainError(
      'batch-refused',
      `${count} of ${this.sentLines} lines cannot be recorded, so none was. The first is line ${first?.[0]}: ${first?.[1].message}`,
      faults,
    );
  }

  report(): BatchReport {
    return {
      accepted: this.accepted,
      duplicates: this.duplicates,
      failed: this.failedLines,
      firstSequence: this.first,
      lastSequence: this.last,
      lines: this.sentLines <= LISTED_IN_FULL ? this.listed.map(({ line, id }) => this.lineOf(line, id)) : this.problemLines(),
    };
  }

  private problemLines(): BatchLine[] {
    const ids = new Map(this.listed.map(({ line, id }) => [line, id]));
    return [...this.problems.keys()].sort((a, b) => a - b).map((line) => this.lineOf(line, ids.get(line) ?? null));
  }

  private lineOf(line: number, id: string | null): BatchLine {
    const error = this.problems.get(line);
    return { line, id, problem: error ? { code: error.code, detail: error.message, errors: [...error.faults] } : null };
  }
}

function faultsAt(line: number, error: DomainError): Fault[] {
  if (error.faults.length === 0) return [{ pointer: `/${line}`, detail: error.message }];
  return error.faults.map((fault) => ({ pointer: `/${line}${fault.pointer}`, detail: fault.detail }));
}
