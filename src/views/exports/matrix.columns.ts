import type { ActorReference, IssueReference } from '../../projections/statement.response.js';
import type { MatrixCellResponse, MatrixResponse, PlaceInMatrix } from '../matrix.response.js';
import { columnsOf, partColumns } from './columns.js';

/** A cell that knows where it stands. */
export interface MatrixEntry extends MatrixCellResponse {
  readonly actor: ActorReference;
  readonly issue: IssueReference;
}

/** The cells row by row, those of which nothing is known included. */
export function matrixEntries({ issues, rows }: MatrixResponse): MatrixEntry[] {
  return rows.flatMap(({ actor, cells }) =>
    issues.flatMap((issue, n) => {
      const cell = cells[n];
      return cell ? [{ actor, issue, ...cell }] : [];
    }),
  );
}

const PLACE_COLUMNS = columnsOf<PlaceInMatrix>({
  position: ({ position }) => position?.code ?? null,
  label: ({ position }) => position?.label ?? null,
  value: ({ position }) => position?.value ?? null,
  track: ({ track }) => track,
  since: ({ since }) => since,
  certain: ({ certain }) => certain,
  unconfirmed: ({ unconfirmed }) => unconfirmed,
  disputed: ({ disputed }) => disputed,
  stale: ({ stale }) => stale,
  statement: ({ statement }) => statement,
});

/** One row a cell, so that spreadsheets can turn them as they like. */
export const MATRIX_COLUMNS = [
  ...columnsOf<MatrixEntry>({
    actor: ({ actor }) => actor.slug,
    actorName: ({ actor }) => actor.name,
    issue: ({ issue }) => issue.slug,
    issueTitle: ({ issue }) => issue.title,
    moved: ({ moved }) => moved,
  }),
  ...partColumns<MatrixEntry, PlaceInMatrix>('now', PLACE_COLUMNS, ({ now }) => now),
  ...partColumns<MatrixEntry, PlaceInMatrix>('then', PLACE_COLUMNS, ({ then }) => then),
];
