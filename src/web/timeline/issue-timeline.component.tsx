import { useEffect, useRef } from 'preact/hooks';
import type { Timeline } from '../api/shapes.js';
import { Unbroken } from '../states/unbroken.component.js';
import type { Extent } from './anchors.js';
import { TimelineChart } from './timeline-chart.component.js';
import { TimelineLegend } from './timeline-legend.component.js';
import { TimelineList } from './timeline-list.component.js';

interface IssueTimelineProps {
  readonly dossier: string;
  readonly timeline: Timeline;
  /** Null where no statement has a known date. */
  readonly extent: Extent | null;
}

/** One issue over time: the question, the chart, and the same in words. */
export function IssueTimeline({ dossier, timeline, extent }: IssueTimelineProps) {
  const { slug, title, question } = timeline.issue;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The browser looked for the section before it was there.
    if (location.hash === `#${encodeURIComponent(slug)}`) section.current?.scrollIntoView();
  }, [slug]);
  return (
    <section class="issue-timeline" ref={section} id={slug} aria-labelledby={`${slug}-title`}>
      <h3 id={`${slug}-title`}>{title}</h3>
      {question !== null && <p class="muted question">{question}</p>}
      <TimelineLegend timeline={timeline} />
      {extent === null ? (
        <p class="empty">No statement here has a known date.</p>
      ) : (
        <Unbroken what="The chart">
          <TimelineChart dossier={dossier} timeline={timeline} extent={extent} />
        </Unbroken>
      )}
      <TimelineList dossier={dossier} timeline={timeline} />
    </section>
  );
}
