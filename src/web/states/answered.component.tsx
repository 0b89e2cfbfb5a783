import type { ComponentChildren } from 'preact';
import type { Answer } from '../api/answer.hook.js';
import { Failure } from './failure.component.js';
import { Waiting } from './waiting.component.js';

interface AnsweredProps<Value> {
  readonly answer: Answer<Value>;
  /** What is being read, for the waiting reader: "the dossier". */
  readonly what: string;
  /** Whether the answer is the whole page. */
  readonly isPage?: boolean;
  readonly children: (value: Value) => ComponentChildren;
}

/** Draws an answer in whichever state it is. */
export function Answered<Value>({ answer, what, isPage = false, children }: AnsweredProps<Value>) {
  switch (answer.state) {
    case 'waiting':
      return <Waiting what={what} />;
    case 'failed':
      return <Failure problem={answer.problem} retry={answer.retry} isPage={isPage} />;
    case 'ready':
      return <>{children(answer.value)}</>;
  }
}
