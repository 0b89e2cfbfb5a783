import type { PlanVersion } from '../api/shapes.js';
import { nested, type NestedPoint } from './point-nesting.js';
import { PointText } from './point-text.component.js';

interface PlanPointsProps {
  readonly dossier: string;
  readonly version: PlanVersion;
}

function Points({ dossier, points }: { readonly dossier: string; readonly points: readonly NestedPoint[] }) {
  return (
    <ol class="points">
      {points.map(({ point, parts }, index) => (
        <li key={index} data-testid="plan-point">
          <PointText dossier={dossier} point={point} />
          {parts.length > 0 && <Points dossier={dossier} points={parts} />}
        </li>
      ))}
    </ol>
  );
}

/** The points of a version as the plan counts them, subpoints under their point. */
export function PlanPoints({ dossier, version }: PlanPointsProps) {
  const { declaredPoints, points } = version;
  return (
    <>
      {points.length === 0 ? (
        <p class="muted">No point of it is on record.</p>
      ) : (
        <Points dossier={dossier} points={nested(points)} />
      )}
      {declaredPoints !== null && <p class="muted">It says it has {declaredPoints} points.</p>}
    </>
  );
}
