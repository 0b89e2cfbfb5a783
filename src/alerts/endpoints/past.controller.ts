import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../../event-log/dossiers.js';
import { type AlertType, DEFAULT_ALERT_TYPES } from '../alert-types.js';
import { RecoveredResponse, RecoverDto } from '../deliveries/recover.dto.js';
import { RecoverDeliveries } from '../deliveries/recover-deliveries.js';
import { PreviewFilterDto, PreviewResponse } from '../preview/preview-filter.dto.js';
import { PreviewFilter, type PreviewedEndpoint } from '../preview/preview-filter.js';
import { ReplayAlerts } from '../replay/replay-alerts.js';
import { ReplayDto, ReplayedResponse } from '../replay/replay.dto.js';
import { withDigests } from '../outbox/subscribers.js';
import { EndpointRegistry } from './endpoint-registry.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

const PREVIEWED_DAYS = 90;

/** What an endpoint makes of the past: what it would have sent, what it missed, what failed. */
@ApiTags('webhooks')
@Controller('v1/dossiers/:dossier/webhooks')
export class PastController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly registry: EndpointRegistry,
    private readonly previewFilter: PreviewFilter,
    private readonly recoverDeliveries: RecoverDeliveries,
    private readonly replayAlerts: ReplayAlerts,
  ) {}

  /** Which of the last 90 days' shifts an endpoint like this would have been sent, and why not the rest. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewResponse })
  async previewNew(@Param('dossier') dossier: string, @Body() wish: PreviewFilterDto): Promise<PreviewResponse> {
    const nothing = { events: [...DEFAULT_ALERT_TYPES], filter: {}, settings: {}, delivery: 'immediate' } as const;
    return this.previewFilter.preview(await this.dossiers.find(dossier), previewed(nothing, wish), daysOf(wish));
  }

  /** Which of the last 90 days' shifts the endpoint would have been sent, and why not the rest. */
  @Post(':endpoint/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewResponse })
  async preview(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Body() wish: PreviewFilterDto,
  ): Promise<PreviewResponse> {
    const key = await this.dossiers.find(dossier);
    const present = await this.registry.get(key.dossierId, endpoint);
    return this.previewFilter.preview(key, previewed(present, wish), daysOf(wish));
  }

  /** Tries again, once, what has failed for good since then; nothing that was received. */
  @Post(':endpoint/recover')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveredResponse })
  async recover(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Body() { since }: RecoverDto,
  ): Promise<RecoveredResponse> {
    const { dossierId, endpointId } = await this.registry.get(await this.dossiers.idOf(dossier), endpoint);
    return { recovered: await this.recoverDeliveries.recover(dossierId, endpointId, since) };
  }

  /** Tells what the log brought in a time and the endpoint was not told, marked `replayed`. */
  @Post(':endpoint/replay')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplayedResponse })
  async replay(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Body() wish: ReplayDto,
  ): Promise<ReplayedResponse> {
    const key = await this.dossiers.find(dossier);
    const { endpointId } = await this.registry.get(key.dossierId, endpoint);
    return this.replayAlerts.replay(key, endpointId, wish);
  }
}

/** What is there, and over it what is wished for. */
function previewed(
  present: Pick<WebhookEndpoint, 'filter' | 'settings' | 'delivery'> & { readonly events: readonly AlertType[] },
  wish: PreviewFilterDto,
): PreviewedEndpoint {
  const { events = present.events, filter = present.filter, settings = present.settings, delivery: rhythm = present.delivery } = wish;
  return { events: rhythm === 'immediate' ? events : withDigests(events), filter, settings, rhythm };
}

function daysOf({ days = PREVIEWED_DAYS }: PreviewFilterDto): number {
  return days;
}
