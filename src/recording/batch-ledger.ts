import { DomainError, type Fault } from '../domain/errors.js';
import type { RecordedEvent } from '../domain/events.js';
import type { BatchLine, BatchReport } from './batch-report.js';
import type { ReadLine } from './read-line.js';

/** Up to this many lines the report lists all of them. */
const LISTED_IN_FULL = 1_000;
/** A refusal lists this many faults and counts the rest: an answer stays readable. */
const MOST_FAULTS = 1_000;

/** Keeps account of what became of each line of a batch. */
export class BatchLedger {
  private readonly lines: { line: number; id: string | null }[] = [];
  private readonly problems = new Map<number, DomainError>();
  private undecidedLines = new Map<number, DomainError>();
  private accepted = 0;
  private duplicates = 0;
  private first: number | null = null;
  private last: number | null = null;

  sent(line: number, id: string | null): void {
    this.lines.push({ line, id });
  }

  unreadable(line: number, error: DomainError): void {
    this.problems.set(line, error);
  }

  failed({ line }: ReadLine, error: DomainError): void {
    this.problems.set(line, error);
  }

  /** Decisions may be made anew, so their faults are the latest decision's alone. */
  forgetUndecided(): void {
    for (const line of this.undecidedLines.keys()) this.problems.delete(line);
    this.undecidedLines = new Map();
  }

  undecided({ line }: ReadLine, error: DomainError): void {
    this.undecidedLines.set(line, error);
    this.problems.set(line, error);
  }

  repeated(lines: readonly ReadLine[]): void {
    this.duplicates += lines.length;
  }

  repeatedWithin(): void {
    this.duplicates += 1;
  }

  appended(events: readonly RecordedEvent[]): void {
    this.accepted += events.length;
    this.first ??= events[0]?.sequence ?? null;
    this.last = events.at(-1)?.sequence ?? this.last;
  }

  /** @throws DomainError `batch-refused` that lists every fault, its pointer beginning with the line */
  refuseIfFaulty(isComplete: boolean): void {
    if (this.problems.size === 0 || !isComplete) return;
    const faults = [...this.problems].sort(([a], [b]) => a - b).flatMap(([line, error]) => faultsAt(line, error));
    throw new DomainError(
      'batch-refused',
      `${this.problems.size} of ${this.lines.length} lines cannot be recorded; none was. The first: line ${faults[0]?.pointer.split('/')[1]}, ${faults[0]?.detail}`,
      faults.slice(0, MOST_FAULTS),
    );
  }

  report(): BatchReport {
    const listed = this.lines.length <= LISTED_IN_FULL ? this.lines : this.lines.filter(({ line }) => this.problems.has(line));
    return {
      accepted: this.accepted,
      duplicates: this.duplicates,
      failed: this.problems.size,
      firstSequence: this.first,
      lastSequence: this.last,
      lines: listed.map(({ line, id }): BatchLine => {
        const error = this.problems.get(line);
        return { line, id, problem: error ? { code: error.code, detail: error.message, errors: [...error.faults] } : null };
      }),
    };
  }
}

function faultsAt(line: number, error: DomainError): Fault[] {
  if (error.faults.length === 0) return [{ pointer: `/${line}`, detail: error.message }];
  return error.faults.map((fault) => ({ pointer: `/${line}${fault.pointer}`, detail: fault.detail }));
}
