import type { Scale, Shift } from '../api/shapes.js';
import { actorAddress, shiftAddress } from '../routing/addresses.js';
import { KindBadge } from './kind-badge.component.js';
import { Movement } from './movement.component.js';
import { ShiftMarks } from './shift-marks.component.js';
import { topicOf } from './shift-topic.js';
import { SubjectLine } from './subject-line.component.js';

interface ShiftHeadProps {
  readonly dossier: string;
  readonly shift: Shift;
  readonly scale: Scale | null;
  readonly heading: 1 | 3;
}

/** Who moved, on what, how, and how sure that is. */
export function ShiftHead({ dossier, shift, scale, heading }: ShiftHeadProps) {
  const Heading = heading === 1 ? 'h1' : 'h3';
  const topic = topicOf(shift);
  return (
    <header class="shift-head">
      <KindBadge kind={shift.kind} status={shift.status} />
      <Heading class="shift-title">
        <a href={actorAddress(dossier, shift.actor.slug)}>{shift.actor.name}</a>
        <span class="shift-issue">
          {heading === 1 ? topic : <a href={shiftAddress(dossier, shift.id)}>{topic}</a>}
        </span>
      </Heading>
      <SubjectLine dossier={dossier} shift={shift} />
      <Movement shift={shift} scale={scale} />
      <ShiftMarks shift={shift} />
    </header>
  );
}
