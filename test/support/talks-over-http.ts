import type { DomainEvent } from '../../src/domain/events.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { eventually, type HttpClient } from './http-client.js';
import { GROUND } from './talks.js';

interface RecordedBatch {
  readonly accepted: number;
  readonly lines: readonly { readonly id: string }[];
}

/** A dossier of a running service, as its callers keep it. */
export class TalksOverHttp {
  private constructor(
    private readonly api: HttpClient,
    readonly path: string,
  ) {}

  /** A new dossier with the talks' actors and issues. */
  static async open(api: HttpClient, slug: string): Promise<TalksOverHttp> {
    const opened = await api.post('/v1/dossiers', { slug, title: 'Talks' });
    if (opened.status !== 201) throw new Error(`The dossier was not opened: ${JSON.stringify(opened.body)}`);
    const talks = new TalksOverHttp(api, `/v1/dossiers/${slug}`);
    await talks.record(...GROUND);
    return talks;
  }

  /** Records the facts together. @returns the events' ids */
  async record(...facts: readonly DomainEvent[]): Promise<string[]> {
    const { status, body } = await this.api.post<RecordedBatch>(`${this.path}/events/batch`, facts);
    if (status !== 201) throw new Error(`The facts were not recorded: ${JSON.stringify(body)}`);
    return body.lines.map(({ id }) => id);
  }

  /** Waits until detection has judged the whole log. */
  async judged(): Promise<void> {
    await eventually(
      () => this.api.get<DossierResponse>(this.path),
      ({ body }) => body.detectedUpTo === body.lastSequence,
    );
  }
}
