import type { Problem } from '../api/problem.js';

interface FailureProps {
  readonly problem: Problem;
  readonly retry: () => void;
  /** Whether it takes the place of the whole page, whose heading it then is. */
  readonly isPage?: boolean;
}

/** What went wrong in the service's own words, and a way to ask again. */
export function Failure({ problem, retry, isPage = false }: FailureProps) {
  return (
    <div class="failure" role="alert">
      {isPage ? <h1>{problem.title}</h1> : <p class="failure-title">{problem.title}</p>}
      <p>{problem.detail}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
