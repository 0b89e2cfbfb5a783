import type { Scale, Stance, Track } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { ScaleBar } from '../scale/scale-bar.component.js';
import { dateInWords } from '../words/dates.words.js';
import { TRACK_WORDS } from '../words/terms.words.js';
import { HeadlineMarks } from './headline-marks.component.js';

interface StanceCardProps {
  readonly dossier: string;
  readonly stance: Stance;
  readonly scale: Scale | null;
}

const OTHER_TRACKS: readonly Track[] = ['line', 'conduct', 'reported', 'leaked', 'inferred'];

/** What an actor holds on one issue: the headline, and what the other tracks say. */
export function StanceCard({ dossier, stance, scale }: StanceCardProps) {
  const { headline, issue, slots } = stance;
  const slot = slots[headline.track];
  const position = slot?.statement.position ?? null;
  const others = OTHER_TRACKS.filter((track) => track !== headline.track);
  return (
    <>
      <p class="stance-issue">
        <a href={`#${issue.slug}`}>{issue.title}</a>
      </p>
      {slot !== undefined && (
        <>
          <p class="side-position">{position?.label ?? 'No position taken'}</p>
          <ScaleBar scale={scale} from={null} to={position} />
          <p class="stance-since">
            since <a href={statementAddress(dossier, slot.statement.id)}>{dateInWords(slot.since)}</a>
            {slot.lastReaffirmed !== null && <>, last repeated {dateInWords(slot.lastReaffirmed)}</>}
            {!slot.certain && <>; its date is not certain</>}
          </p>
        </>
      )}
      <HeadlineMarks headline={headline} />
      {others.map((track) => {
        const other = slots[track];
        return other === undefined ? null : (
          <p class="stance-other" key={track}>
            {TRACK_WORDS[track]}:{' '}
            <a href={statementAddress(dossier, other.statement.id)}>
              {other.statement.position?.label ?? 'no position taken'}
            </a>
          </p>
        );
      })}
    </>
  );
}
