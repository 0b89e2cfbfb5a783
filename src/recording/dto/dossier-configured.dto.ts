import { IsBoolean, ValidateIf } from 'class-validator';
import type { DossierConfigured } from '../../domain/facts/dossier-facts.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsPart } from '../../http/parts.js';
import { IsShortText, IsText } from './constraints.js';
import { SettingsDto } from './settings.dto.js';

export class DossierConfiguredDto implements DossierConfigured {
  @MayBeLeftOut()
  @IsText(200)
  title?: string;

  @MayBeLeftOut()
  @ValidateIf((_, value) => value !== null)
  @IsText(5_000)
  description?: string | null;

  /** BCP 47 tag. */
  @MayBeLeftOut()
  @IsShortText()
  language?: string;

  @MayBeLeftOut()
  @IsBoolean({ message: 'public is true or false' })
  public?: boolean;

  @MayBeLeftOut()
  @IsPart(() => SettingsDto)
  settings?: SettingsDto;
}
