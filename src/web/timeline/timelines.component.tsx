import { useMemo } from 'preact/hooks';
import { useAnswer } from '../api/answer.hook.js';
import { readTimeline } from '../api/client.js';
import type { Stances, Timeline } from '../api/shapes.js';
import { Answered } from '../states/answered.component.js';
import { Unbroken } from '../states/unbroken.component.js';
import { extentOf } from './anchors.js';
import { IssueTimeline } from './issue-timeline.component.js';
import { mostMovedFirst } from './most-moved-first.js';

interface TimelinesProps {
  readonly dossier: string;
  readonly actor: string;
  readonly stances: Stances;
}

interface ChartsProps {
  readonly dossier: string;
  readonly timelines: readonly Timeline[];
  /** The day all of them are drawn for (UTC, `YYYY-MM-DD`). */
  readonly asOf: string;
}

function Charts({ dossier, timelines, asOf }: ChartsProps) {
  const extent = useMemo(() => {
    const items = timelines.flatMap((timeline) => timeline.items);
    const dates = items.flatMap((item) => (item.kind === 'statement' ? [item.statement.stated] : []));
    return extentOf(dates, asOf);
  }, [timelines, asOf]);
  return (
    <>
      {mostMovedFirst(timelines).map((timeline) => (
        <Unbroken key={timeline.issue.slug} what={`The way on ${timeline.issue.title}`}>
          <IssueTimeline dossier={dossier} timeline={timeline} extent={extent} />
        </Unbroken>
      ))}
    </>
  );
}

/** The actor's issues over time, all on one time axis so that they can be read across. */
export function Timelines({ dossier, actor, stances }: TimelinesProps) {
  const answer = useAnswer(`${dossier} ${actor} timelines`, (signal) =>
    Promise.all(stances.items.map(({ issue }) => readTimeline(dossier, actor, issue.slug, signal))),
  );
  return (
    <Answered answer={answer} what="the timelines">
      {(timelines) => <Charts dossier={dossier} timelines={timelines} asOf={stances.asOf} />}
    </Answered>
  );
}
