import type { ComponentChildren } from 'preact';
import type { Answer } from '../api/answer.hook.js';
import { Failure } from './failure.component.js';
import { type Missing, NothingThere } from './missing.component.js';
import { Waiting } from './waiting.component.js';

interface AnsweredProps<Value> {
  readonly answer: Answer<Value>;
  /** What is being read, for the waiting reader: "the dossier". */
  readonly what: string;
  /** Whether the answer is the whole page. */
  readonly isPage?: boolean;
  /** What to say in place of the page where the service has no such thing. */
  readonly missing?: Missing;
  readonly children: (value: Value) => ComponentChildren;
}

const NOT_FOUND = 404;
/** It was there, and was removed. */
const GONE = 410;

/** Draws an answer in whichever state it is. */
export function Answered<Value>({ answer, what, isPage = false, missing, children }: AnsweredProps<Value>) {
  switch (answer.state) {
    case 'waiting':
      return <Waiting what={what} />;
    case 'failed':
      if (answer.problem.status === NOT_FOUND && missing !== undefined) {
        return <NothingThere missing={missing} detail={answer.problem.detail} />;
      }
      if (answer.problem.status === GONE && missing !== undefined) {
        return <NothingThere missing={{ ...missing, heading: answer.problem.title }} detail={answer.problem.detail} />;
      }
      return <Failure problem={answer.problem} retry={answer.retry} isPage={isPage} />;
    case 'ready':
      return <>{children(answer.value)}</>;
  }
}
