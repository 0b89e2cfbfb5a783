import type { Command } from 'commander';
import { RequestRefused } from '../../http/request-refused.js';
import { ServiceClient } from '../../http/service-client.js';
import type { DossierResponse } from '../../projections/dossier.response.js';
import type { ShiftView } from '../shift-view.response.js';
import { shiftReport } from './shift-report.js';

interface Options {
  readonly dossier: string;
  readonly url: string;
}

interface Page {
  readonly items: readonly ShiftView[];
  readonly next: string | null;
}

const AT_ONCE = 500;

/** `palinode report`: every shift of a dossier with its evidence, as Markdown, from a running service. */
export function addReportCommand(program: Command, say: (text: string) => void): void {
  program
    .command('report')
    .description('write every shift of a dossier with its evidence, as Markdown, from a running service')
    .requiredOption('--dossier <slug>', 'of which dossier')
    .option('--url <url>', 'where the service answers', `http://localhost:${process.env['PORT'] ?? 3000}`)
    .action(async ({ dossier, url }: Options) => {
      try {
        say(await reportOf(new ServiceClient(url), dossier));
      } catch (error) {
        if (!(error instanceof RequestRefused)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      }
    });
}

/** The report, once detection has judged all that is recorded. @throws RequestRefused */
export async function reportOf(service: ServiceClient, slug: string): Promise<string> {
  const path = `/v1/dossiers/${encodeURIComponent(slug)}`;
  const { title } = await service.until<DossierResponse>(path, ({ lastSequence, detectedUpTo }) => detectedUpTo >= lastSequence);
  const shifts = [...(await pagesOf(service, `${path}/shifts`, 'standing')), ...(await pagesOf(service, `${path}/shifts`, 'dismissed'))];
  return shiftReport({ title, command: `npm run --silent report -- --dossier ${slug}`, shifts });
}

async function pagesOf(service: ServiceClient, path: string, status: string): Promise<ShiftView[]> {
  const shifts: ShiftView[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ limit: `${AT_ONCE}`, status, ...(cursor === '' ? {} : { cursor }) });
    const page: Page = await service.get<Page>(`${path}?${query.toString()}`);
    shifts.push(...page.items);
    cursor = page.next;
  }
  return shifts;
}
