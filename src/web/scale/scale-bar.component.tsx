import type { Position, Scale } from '../api/shapes.js';
import { placeOf, placesOn } from './places.js';
import './scale-bar.css';

interface ScaleBarProps {
  readonly scale: Scale | null;
  /** Drawn hollow; null on a bar that shows one place only. */
  readonly from: Position | null;
  /** Drawn filled. */
  readonly to: Position | null;
}

/** Both places of a shift on the scale; the words beside it name them. */
export function ScaleBar({ scale, from, to }: ScaleBarProps) {
  const start = placeOf(from, scale);
  const end = placeOf(to, scale);
  if (start === null && end === null) return null;
  const isOrdered = scale?.orientation !== 'nominal';
  const places = scale === null ? [0, 100] : [...placesOn(scale).values()];
  return (
    <div class="scale-bar">
      <svg aria-hidden="true" height="18" width="100%">
        {isOrdered && <line class="scale-bar-track" x1="0%" x2="100%" y1="9" y2="9" />}
        {places.map((place) => (
          <circle class="scale-bar-place" key={place} cx={`${place}%`} cy="9" r="3" />
        ))}
        {isOrdered && start !== null && end !== null && (
          <line class="scale-bar-way" x1={`${start}%`} x2={`${end}%`} y1="9" y2="9" />
        )}
        {start !== null && start !== end && <circle class="scale-bar-from" cx={`${start}%`} cy="9" r="5.5" />}
        {end !== null && <circle class="scale-bar-to" cx={`${end}%`} cy="9" r="6.5" />}
      </svg>
      {scale?.poles && (
        <p class="scale-bar-poles">
          <span>{scale.poles.low}</span>
          <span>{scale.poles.high}</span>
        </p>
      )}
    </div>
  );
}
