import type { Dossier } from '../api/shapes.js';

/** How much the dossier holds. */
export function Counts({ counts }: { readonly counts: Dossier['counts'] }) {
  const figures: readonly (readonly [string, number])[] = [
    ['Shifts', counts.shifts],
    ['Statements', counts.statements],
    ['Actors', counts.actors],
    ['Issues', counts.issues],
  ];
  return (
    <dl class="counts">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure.toLocaleString('en-GB')}</dd>
        </div>
      ))}
    </dl>
  );
}
