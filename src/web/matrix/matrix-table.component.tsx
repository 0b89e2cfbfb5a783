import type { Matrix } from '../api/shapes.js';
import { actorAddress } from '../routing/addresses.js';
import { ScrollBox } from '../states/scroll-box.component.js';
import { fullestFirst, hasMoved } from './fullest-first.js';
import { MatrixCellBox } from './matrix-cell.component.js';
import './matrix.css';

interface MatrixTableProps {
  readonly dossier: string;
  readonly matrix: Matrix;
  /** Whether to leave out the issues on which nobody moved; to become known is no movement. */
  readonly isMovedOnly: boolean;
}

/** Issues × actors, as far as anything is known; an empty cell is unknown, never neutral. */
export function MatrixTable({ dossier, matrix, isMovedOnly }: MatrixTableProps) {
  const { actors, rows } = fullestFirst(matrix);
  const shown = isMovedOnly ? rows.filter(({ cells }) => cells.some(hasMoved)) : rows;
  if (shown.length === 0) {
    const why = isMovedOnly ? 'Nobody is known to have moved.' : 'Nothing is known: unknown, never neutral.';
    return <p class="empty">{why}</p>;
  }
  return (
    <ScrollBox label="Who stands where">
      <table class="matrix" data-testid="matrix">
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {actors.map(({ slug, name }) => (
              <th key={slug} scope="col">
                <a href={actorAddress(dossier, slug)}>{name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ issue, cells }) => (
            <tr key={issue.slug}>
              <th scope="row">{issue.title}</th>
              {cells.map((cell, index) => (
                <MatrixCellBox key={actors[index]?.slug ?? index} dossier={dossier} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
