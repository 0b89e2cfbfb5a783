import { shiftAddress } from '../routing/addresses.js';
import { KINDS } from '../words/kinds.words.js';
import { whyInWords } from '../words/why.words.js';
import type { ShiftMark } from './timeline.shapes.js';

interface TimelineShiftProps {
  readonly dossier: string;
  readonly mark: ShiftMark;
}

/** A shift, half-way between the positions it leads from and to; it links to the shift. */
export function TimelineShift({ dossier, mark: { shift, leapX, x, y, fromY, toY } }: TimelineShiftProps) {
  const { label, glyph, tone } = KINDS[shift.kind];
  const name = `${label}: ${whyInWords(shift)}`;
  return (
    <a
      href={shiftAddress(dossier, shift.id)}
      class={`timeline-shift tone-${tone}`}
      data-testid="timeline-shift"
      data-shift={shift.id}
      aria-label={name}
    >
      <title>{name}</title>
      {fromY !== toY && <line class="timeline-leap" x1={leapX} x2={leapX} y1={fromY} y2={toY} />}
      <circle class="timeline-shift-disc" cx={x} cy={y} r="11" />
      <text class="timeline-shift-glyph" x={x} y={y + 4.5} text-anchor="middle" aria-hidden="true">
        {glyph}
      </text>
    </a>
  );
}
