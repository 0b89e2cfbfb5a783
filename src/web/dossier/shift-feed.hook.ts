import { useEffect, useRef, useState } from 'preact/hooks';
import { listShifts, type ShiftFilter } from '../api/client.js';
import { asProblem, type Problem } from '../api/problem.js';
import type { Shift } from '../api/shapes.js';

export interface ShiftFeed {
  /** Null until the first page has come. */
  readonly shifts: readonly Shift[] | null;
  /** Null when nothing is left to read. */
  readonly next: string | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
  /** Reads the first page again, or the next one. */
  readonly more: () => void;
}

interface Read {
  readonly shifts: readonly Shift[] | null;
  readonly next: string | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
}

const NOTHING_YET: Read = { shifts: null, next: null, problem: null, isReading: true };

/**
 * The dossier's shifts, page after page.
 *
 * @param sequence the log's last judged sequence: when it moves, the list is read anew
 */
export function useShiftFeed(dossier: string, filter: ShiftFilter, sequence: number): ShiftFeed {
  const [read, setRead] = useState<Read>(NOTHING_YET);
  const question = useRef(new AbortController());

  const readPage = (before: readonly Shift[], cursor: string | null): void => {
    question.current.abort();
    const asking = new AbortController();
    question.current = asking;
    setRead((now) => ({ ...now, isReading: true, problem: null }));
    listShifts(dossier, filter, cursor, asking.signal).then(
      (page) => {
        if (asking.signal.aborted) return;
        setRead({ shifts: [...before, ...page.items], next: page.next, problem: null, isReading: false });
      },
      (thrown: unknown) => {
        if (asking.signal.aborted) return;
        setRead((now) => ({ ...now, problem: asProblem(thrown), isReading: false }));
      },
    );
  };

  useEffect(() => {
    readPage([], null);
    return () => question.current.abort();
  }, [dossier, filter.actor, filter.kind, filter.status, sequence]);

  return { ...read, more: () => readPage(read.next === null ? [] : (read.shifts ?? []), read.next) };
}
