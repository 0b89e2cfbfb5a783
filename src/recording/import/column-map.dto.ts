import { ArrayMinSize, IsDefined, IsIn, IsObject, Length } from 'class-validator';
import { type ActorKind, ACTOR_KINDS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsPart } from '../../http/parts.js';
import { IsList, IsText } from '../dto/constraints.js';
import { ScaleDto } from '../dto/issue.dto.js';

const LONGEST_TEMPLATE = 1_000;

/** Where a value comes from: exactly one of `column`, `value` and `template`. */
export class CellSourceDto {
  @MayBeLeftOut()
  @IsText(200)
  column?: string;

  @MayBeLeftOut()
  @IsText(LONGEST_TEMPLATE)
  value?: string;

  /** A text in which `{column}` stands for that column's cell. */
  @MayBeLeftOut()
  @IsText(LONGEST_TEMPLATE)
  template?: string;

  /** Another word for a cell's, e.g. `{"Yes": "yes"}`. */
  @MayBeLeftOut()
  @IsObject({ message: 'codes is an object: the word in the file, and the one to be recorded' })
  codes?: Record<string, string>;
}

export class ActorSourceDto extends CellSourceDto {
  /** Registers, with this kind, actors that the dossier lacks. */
  @MayBeLeftOut()
  @IsIn(ACTOR_KINDS, { message: `kind is one of ${ACTOR_KINDS.join(', ')}` })
  kind?: ActorKind;
}

export class IssueSourceDto extends CellSourceDto {
  /** Defines, with this scale, issues that the dossier lacks. */
  @MayBeLeftOut()
  @IsPart(() => ScaleDto)
  scale?: ScaleDto;

  @MayBeLeftOut()
  @IsText(1_000)
  question?: string;
}

export class SourceSourcesDto {
  @IsDefined({ message: 'say where the rows were found' })
  @IsPart(() => CellSourceDto)
  outlet!: CellSourceDto;

  @IsDefined({ message: 'say what the rows were found in' })
  @IsPart(() => CellSourceDto)
  title!: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  url?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  publishedAt?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  grade?: CellSourceDto;
}

export class ImportedDossierDto {
  @IsText(200)
  title!: string;

  @MayBeLeftOut()
  @IsText(5_000)
  description?: string;
}

/** How a CSV file's rows become statements; every field but those marked may be left out. */
export class ColumnMapDto {
  @IsDefined({ message: 'say which column names the holder' })
  @IsPart(() => ActorSourceDto)
  actor!: ActorSourceDto;

  @IsDefined({ message: 'say which column names the question' })
  @IsPart(() => IssueSourceDto)
  issue!: IssueSourceDto;

  /** An empty cell places nobody. */
  @IsDefined({ message: 'say which column holds the position' })
  @IsPart(() => CellSourceDto)
  position!: CellSourceDto;

  @IsDefined({ message: 'say which column holds the date' })
  @IsPart(() => CellSourceDto)
  stated!: CellSourceDto;

  @IsDefined({ message: '{"value": "official"}, for example' })
  @IsPart(() => CellSourceDto)
  modality!: CellSourceDto;

  @IsDefined({ message: 'a column, or a template such as "Voted {vote} on {resolution}"' })
  @IsPart(() => CellSourceDto)
  summary!: CellSourceDto;

  @IsDefined({ message: '{"outlet": {…}, "title": {…}}' })
  @IsPart(() => SourceSourcesDto)
  source!: SourceSourcesDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  speaker?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  addressee?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  deed?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  commitment?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  scope?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  dating?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  disclosed?: CellSourceDto;

  @MayBeLeftOut()
  @IsPart(() => CellSourceDto)
  quote?: CellSourceDto;

  /** Columns that name a row, so that the same row sent again is the same statement. */
  @MayBeLeftOut()
  @IsList(20)
  @ArrayMinSize(1, { message: 'key names at least one column' })
  @IsText(200, { each: true })
  key?: string[];

  @MayBeLeftOut()
  @Length(1, 1, { message: 'delimiter is one character' })
  delimiter?: string;

  /** The dossier to be opened for the import where there is none; the command line uses it. */
  @MayBeLeftOut()
  @IsPart(() => ImportedDossierDto)
  dossier?: ImportedDossierDto;
}
