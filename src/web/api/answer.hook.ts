import { useEffect, useState } from 'preact/hooks';
import { asProblem, type Problem } from './problem.js';

export type Answer<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: Value };

type Outcome<Value> =
  | { readonly key: string; readonly value: Value }
  | { readonly key: string; readonly problem: Problem };

/**
 * Asks the service whenever `key` changes, and drops the question when the reader moves on.
 *
 * @param key names the question; equal keys must mean equal questions
 * @param keepsOld goes on showing the last answer while the next one is under way
 */
export function useAnswer<Value>(
  key: string,
  ask: (signal: AbortSignal) => Promise<Value>,
  keepsOld = false,
): Answer<Value> {
  const [outcome, setOutcome] = useState<Outcome<Value> | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const question = new AbortController();
    ask(question.signal).then(
      (value) => {
        if (!question.signal.aborted) setOutcome({ key, value });
      },
      (thrown: unknown) => {
        if (!question.signal.aborted) setOutcome({ key, problem: asProblem(thrown) });
      },
    );
    return () => question.abort();
  }, [key, attempt]);

  if (outcome === null || (outcome.key !== key && !keepsOld)) return { state: 'waiting' };
  if ('value' in outcome) return { state: 'ready', value: outcome.value };
  const retry = (): void => {
    setOutcome(null);
    setAttempt(attempt + 1);
  };
  return { state: 'failed', problem: outcome.problem, retry };
}
