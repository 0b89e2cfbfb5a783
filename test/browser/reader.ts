import { expect } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../../fixtures/ukraine-peace-talks/', import.meta.url));
const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

/** `UPDATE_IMAGES=1` puts the pictures where the README shows them. */
const isUpdate = process.env['UPDATE_IMAGES'] === '1';

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The sample dossier's calls. */
export const D = '/v1/dossiers/ukraine-peace-talks';

function chromiumPath(): string {
  const found = process.env['CHROMIUM'] ?? CHROMIUMS.find(existsSync);
  if (found === undefined) throw new Error('No Chromium was found: install one, or name it in CHROMIUM=/path/to/chromium.');
  return found;
}

/** Somebody in front of the page: a running service that holds the sample dossier, and a Chromium. */
export class Reader {
  private constructor(
    private readonly database: TestDatabase,
    private readonly service: RunningService,
    readonly api: HttpClient,
    readonly browser: Browser,
    readonly page: Page,
    /** What the page's console and network said against it. */
    readonly complaints: readonly string[],
  ) {}

  /** @throws Error where there is no Chromium */
  static async sitDown(): Promise<Reader> {
    const executablePath = chromiumPath();
    const database = await createTestDatabase();
    const service = await RunningService.start({ DATABASE_URL: database.url });
    const api = new HttpClient(service.url);
    await loadSample(api);
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1.5 });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith(service.url) || complaints.push(`asked ${request.url()}`));
    return new Reader(database, service, api, browser, page, complaints);
  }

  /** The address of a page of the sample dossier, e.g. `/plans`. */
  at(path: string): string {
    return `${this.service.url}/dossiers/ukraine-peace-talks${path}`;
  }

  get origin(): string {
    return this.service.url;
  }

  /** What axe finds wrong with the page as it is. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(await readFile(AXE, 'utf8'));
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string }[] }> } };
      return (await axe.run()).violations.map(({ id, help }) => `${id}: ${help}`);
    });
  }

  /** By how many pixels the page is wider than its window. */
  async overflow(): Promise<unknown> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** At a telephone in the dark, or at a desk by daylight. */
  async sitAt(place: 'telephone' | 'desk'): Promise<void> {
    const isTelephone = place === 'telephone';
    await this.page.setViewportSize(isTelephone ? { width: 390, height: 844 } : { width: 1280, height: 900 });
    await this.page.emulateMedia({ colorScheme: isTelephone ? 'dark' : 'light' });
  }

  /** Takes the README's picture of this name, and keeps it on `UPDATE_IMAGES=1`. */
  async picture(name: string, of: Locator): Promise<void> {
    await mkdir(IMAGES, { recursive: true });
    const image = await of.screenshot(isUpdate ? { path: `${IMAGES}${name}.png` } : {});
    expect(image.length).toBeGreaterThan(5_000);
    expect(existsSync(`${IMAGES}${name}.png`)).toBe(true);
  }

  async leave(): Promise<void> {
    await this.browser.close();
    await this.service.stop();
    await this.database.drop();
  }
}

async function loadSample(api: HttpClient): Promise<void> {
  await api.post('/v1/dossiers', JSON.parse(await readFile(`${FIXTURE}dossier.json`, 'utf8')));
  const recorded = await api.post(`${D}/events/batch?notify=false`, await readFile(`${FIXTURE}events.ndjson`, 'utf8'));
  expect(recorded.status).toBe(201);
  await eventually(
    () => api.get<{ lastSequence: number; detectedUpTo: number }>(D),
    ({ body }) => body.detectedUpTo === body.lastSequence,
  );
}
