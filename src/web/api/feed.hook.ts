import { useEffect, useRef, useState } from 'preact/hooks';
import { asProblem, type Problem } from './problem.js';
import type { Page } from './shapes.js';

interface Read<Item> {
  /** Null until the first page has come. */
  readonly items: readonly Item[] | null;
  /** Null when nothing is left to read. */
  readonly next: string | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
}

/** A list as far as it has been read. */
export interface Feed<Item> extends Read<Item> {
  /** Reads the first page again, or the next one. */
  readonly more: () => void;
}

/**
 * A list, page after page.
 *
 * @param key names the list; when it changes, the list is read anew
 * @param readPage reads the page that a cursor leads to, null: the first one
 */
export function useFeed<Item>(
  key: string,
  readPage: (cursor: string | null, signal: AbortSignal) => Promise<Page<Item>>,
): Feed<Item> {
  const [read, setRead] = useState<Read<Item>>({ items: null, next: null, problem: null, isReading: true });
  const question = useRef(new AbortController());

  const readOn = (before: readonly Item[], cursor: string | null): void => {
    question.current.abort();
    const asking = new AbortController();
    question.current = asking;
    setRead((now) => ({ ...now, isReading: true, problem: null }));
    readPage(cursor, asking.signal).then(
      (page) => {
        if (asking.signal.aborted) return;
        setRead({ items: [...before, ...page.items], next: page.next, problem: null, isReading: false });
      },
      (thrown: unknown) => {
        if (asking.signal.aborted) return;
        setRead((now) => ({ ...now, problem: asProblem(thrown), isReading: false }));
      },
    );
  };

  useEffect(() => {
    readOn([], null);
    return () => question.current.abort();
  }, [key]);

  return { ...read, more: () => readOn(read.next === null ? [] : (read.items ?? []), read.next) };
}
