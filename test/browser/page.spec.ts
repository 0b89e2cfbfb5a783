import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../../fixtures/ukraine-peace-talks/', import.meta.url));
const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
const D = '/v1/dossiers/ukraine-peace-talks';

/** `UPDATE_IMAGES=1` puts the pictures where the README shows them. */
const isUpdate = process.env['UPDATE_IMAGES'] === '1';

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function chromiumPath(): string {
  const found = process.env['CHROMIUM'] ?? CHROMIUMS.find(existsSync);
  if (found === undefined) throw new Error('No Chromium was found: install one, or name it in CHROMIUM=/path/to/chromium.');
  return found;
}

describe('The page, in a real Chromium', () => {
  let database: TestDatabase;
  let service: RunningService;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await RunningService.start({ DATABASE_URL: database.url });
    const api = new HttpClient(service.url);
    await api.post('/v1/dossiers', JSON.parse(await readFile(`${FIXTURE}dossier.json`, 'utf8')));
    const recorded = await api.post(`${D}/events/batch`, await readFile(`${FIXTURE}events.ndjson`, 'utf8'));
    expect(recorded.status).toBe(201);
    await eventually(
      () => api.get<{ lastSequence: number; detectedUpTo: number }>(D),
      ({ body }) => body.detectedUpTo === body.lastSequence,
    );
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1.5 });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith(service.url) || complaints.push(`asked ${request.url()}`));
  });

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await database?.drop();
  });

  async function violations(): Promise<string[]> {
    await page.evaluate(await readFile(AXE, 'utf8'));
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string }[] }> } };
      return (await axe.run()).violations.map(({ id, help }) => `${id}: ${help}`);
    });
  }

  async function picture(name: string, testId: string): Promise<void> {
    await mkdir(IMAGES, { recursive: true });
    const image = await page.getByTestId(testId).first().screenshot(isUpdate ? { path: `${IMAGES}${name}.png` } : {});
    expect(image.length).toBeGreaterThan(10_000);
    expect(existsSync(`${IMAGES}${name}.png`)).toBe(true);
  }

  it('opens the only dossier and shows its shifts, each with both statements side by side', async () => {
    await page.goto(`${service.url}/`);
    await page.getByTestId('shift-card').first().waitFor();
    expect(await page.locator('h1').textContent()).toContain('Peace talks between Ukraine and Russia');
    const cards = await page.getByTestId('shift-card').count();
    expect(cards).toBeGreaterThanOrEqual(6);
    expect(await page.getByTestId('statement-from').count()).toBe(cards);
    expect(await page.getByTestId('statement-to').count()).toBe(cards);
    expect(await violations()).toEqual([]);
  });

  it('narrows the shifts to an actor and a kind', async () => {
    await page.goto(`${service.url}/dossiers/ukraine-peace-talks?actor=ukraine&kind=softening`);
    const card = page.getByTestId('shift-card').first();
    await card.waitFor();
    expect(await page.getByTestId('shift-kind').allTextContents()).toEqual(Array(3).fill(expect.stringContaining('Softening')));
    const [from, to] = [card.getByTestId('statement-from'), card.getByTestId('statement-to')];
    expect(await from.textContent()).toContain('No talks before a complete withdrawal');
    expect(await to.textContent()).toContain('Crimea can be returned diplomatically');
    const [left, right] = [await from.boundingBox(), await to.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect(left?.x ?? 0).toBeLessThan(right?.x ?? 0);
    await picture('shift', 'shift-card');
  });

  it('draws an actor’s way on an issue, every mark a link to its statement', async () => {
    await page.goto(`${service.url}/dossiers/ukraine-peace-talks/actors/ukraine`);
    await page.getByTestId('timeline-chart').first().waitFor();
    const chart = page.getByTestId('timeline-chart').filter({ hasText: 'Dialogue with the other side' });
    expect(await chart.count()).toBe(1);
    expect(await chart.getByTestId('timeline-line').count()).toBeGreaterThan(0);
    const marks = chart.getByTestId('timeline-mark');
    expect(await marks.count()).toBeGreaterThanOrEqual(4);
    const image = await chart.screenshot(isUpdate ? { path: `${IMAGES}timeline.png` } : {});
    expect(image.length).toBeGreaterThan(5_000);
    expect(await violations()).toEqual([]);

    await marks.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/statements\/[0-9a-f-]{36}$/);
    await page.getByText('BBC News Ukrainian').first().waitFor();
    expect(await page.locator('main').textContent()).toContain('Readiness to negotiate');
    expect(await violations()).toEqual([]);
  });

  it('reads as well on a telephone, in the dark', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${service.url}/dossiers/ukraine-peace-talks`);
    await page.getByTestId('shift-card').first().waitFor();
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    expect(await violations()).toEqual([]);
  });

  it('asked nobody but the service, and complained of nothing', () => {
    expect(complaints).toEqual([]);
  });
});
