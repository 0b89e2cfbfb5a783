import type { Scale } from '../../domain/scale.js';
import type { ActorKind } from '../../domain/terms.js';

/**
 * Where a value comes from: a column, the same text in every row, or a text in which `{column}` stands
 * for that column's cell. `codes` puts another word for a cell's; one that it does not list is a fault.
 */
export type CellSource = (
  | { readonly column: string }
  | { readonly value: string }
  | { readonly template: string }
) & { readonly codes?: Readonly<Record<string, string>> };

/** Who holds: a slug, name or alias of an actor. With `kind`, one that the dossier lacks is registered. */
export type ActorSource = CellSource & { readonly kind?: ActorKind };

/** On which question: slug or title. With `scale`, one that the dossier lacks is defined with it. */
export type IssueSource = CellSource & { readonly scale?: Scale; readonly question?: string };

/** Fields of a statement that a row can fill; an empty cell leaves its field out. */
export const CELL_FIELDS = [
  'speaker',
  'addressee',
  'position',
  'modality',
  'deed',
  'commitment',
  'scope',
  'stated',
  'dating',
  'disclosed',
  'summary',
  'quote',
] as const;
export type CellField = (typeof CELL_FIELDS)[number];

export const SOURCE_FIELDS = ['outlet', 'title', 'url', 'publishedAt', 'grade'] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** How a CSV file's rows become statements. */
export type ColumnMap = {
  readonly actor: ActorSource;
  readonly issue: IssueSource;
  readonly source: { readonly [Field in SourceField]?: CellSource };
  /** Columns that name a row, so that the same row again is the same statement; all of them unless said. */
  readonly key?: readonly string[];
  /** A character between cells; a comma unless said. */
  readonly delimiter?: string;
  /** The dossier that is opened for the import where there is none yet. */
  readonly dossier?: { readonly title: string; readonly description?: string };
} & { readonly [Field in CellField]?: CellSource };

/** One row, by column. */
export type Row = Readonly<Record<string, string>>;
