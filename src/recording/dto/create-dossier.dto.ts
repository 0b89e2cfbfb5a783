import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsPart } from '../../http/parts.js';
import { IsShortText, IsSlug, IsText } from './constraints.js';
import { SettingsDto } from './settings.dto.js';

export class CreateDossierDto {
  @IsSlug()
  slug!: string;

  @IsText(200)
  title!: string;

  @MayBeLeftOut()
  @IsText(5_000)
  description?: string;

  /** BCP 47 tag; `en` unless said otherwise. */
  @MayBeLeftOut()
  @IsShortText()
  language?: string;

  @MayBeLeftOut()
  @IsPart(() => SettingsDto)
  settings?: SettingsDto;
}
