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

  it('says of a retracted statement why, and of its shift that it was withdrawn', async () => {
    const api = new HttpClient(service.url);
    const told = await api.post<{ id: string }>(`${D}/events`, {
      type: 'position.stated',
      data: {
        actor: 'germany',
        issue: 'nato-membership',
        position: 'membership',
        modality: 'official',
        stated: '2025-03-01',
        summary: 'Germany backs membership.',
        sources: [{ outlet: 'Desk', title: 'Notes' }],
      },
    });
    const statement = told.body.id;
    const shiftsOf = (status: string) => () =>
      api.get<{ items: { id: string }[] }>(`${D}/shifts?statement=${statement}&status=${status}`);
    await eventually(shiftsOf('standing'), ({ body }) => body.items.length === 1);
    const why = 'Heard of another chancellor.';
    await api.post(`${D}/events`, { type: 'statement.retracted', data: { statement, why } });
    const withdrawn = await eventually(shiftsOf('withdrawn'), ({ body }) => body.items.length === 1);

    await page.goto(`${service.url}/dossiers/ukraine-peace-talks/statements/${statement}`);
    const card = page.getByTestId('shift-card');
    await card.waitFor();
    expect(await page.getByTestId('statement-status').textContent()).toContain(`“${why}”`);
    expect(await violations()).toEqual([]);

    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await card.getByRole('link', { name: 'NATO membership of Ukraine' }).click();
    await page.waitForURL(`**/shifts/${withdrawn.body.items[0]?.id}`);
    await page.getByTestId('shift-times').waitFor();
    const notice = await page.getByTestId('shift-withdrawn').textContent();
    expect(notice).toMatch(/^Withdrawn on .+: its later statement was retracted\./);
    expect(await page.getByTestId('statement-to').textContent()).toContain(`“${why}”`);
    expect(await page.getByTestId('shift-times').textContent()).toMatch(/, withdrawn .+ \(event \d+\)$/);
    expect(await violations()).toEqual([]);
  });

  it('lists a withdrawn shift only where it is asked to', async () => {
    await page.goto(`${service.url}/dossiers/ukraine-peace-talks?actor=germany`);
    await page.getByText('No shift found here').waitFor();
    await page.getByLabel('Including withdrawn').check();
    await page.getByTestId('shift-withdrawn').waitFor();
    expect(new URL(page.url()).search).toBe('?actor=germany&status=all');
  });

  it('draws the time up to today, with its years', async () => {
    await page.goto(`${service.url}/dossiers/ukraine-peace-talks/actors/germany`);
    const chart = page.getByTestId('timeline-chart').first();
    await chart.waitFor();
    const asOf = await page.getByText(/^As of /).textContent();
    const today = /^As of (.+?),/.exec(asOf ?? '')?.[1];
    expect(today).toMatch(/^\d+ \w+ \d{4}$/);
    const dates = (await chart.locator('.timeline-date').allTextContents()).map((date) => date.trim());
    expect(dates).toContain(`as of ${today}`);
    const [firstTick] = dates.filter((date) => !date.startsWith('as of'));
    expect(firstTick).toMatch(/20\d\d$/);
  });

  it('asked nobody but the service, and complained of nothing', () => {
    expect(complaints).toEqual([]);
  });

  describe('where something is wrong', () => {
    let reader: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      reader = await browser.newPage();
      reader.on('pageerror', (error) => errors.push(error.message));
    });

    it.each([
      ['actors/nobody', 'No such actor'],
      ['statements/01a20980-0000-7000-8000-000000000000', 'No such statement'],
      ['shifts/no-id', 'No such shift'],
    ])('says of %s that there is none, and leads back to the dossier', async (address, heading) => {
      await reader.goto(`${service.url}/dossiers/ukraine-peace-talks/${address}`);
      const missing = reader.getByTestId('missing');
      await missing.waitFor();
      expect(await missing.locator('h1').textContent()).toBe(heading);
      expect(await reader.getByText('Try again').count()).toBe(0);
      await missing.getByRole('link').click();
      await reader.getByTestId('shift-card').first().waitFor();
    });

    it('says in its place that one shift cannot be drawn, and shows the rest', async () => {
      await reader.route('**/shifts?*', async (route) => {
        const answer = await route.fetch();
        const page: { items: Record<string, unknown>[] } = await answer.json();
        const [first, ...rest] = page.items;
        const items = [{ ...first, kind: 'unheard-of' }, ...rest];
        await route.fulfill({ response: answer, json: { ...page, items } });
      });
      await reader.goto(`${service.url}/dossiers/ukraine-peace-talks`);
      await reader.getByTestId('shift-card').first().waitFor();
      expect(await reader.getByTestId('broken').textContent()).toContain('This shift cannot be shown');
      expect(await reader.getByTestId('shift-card').count()).toBeGreaterThanOrEqual(5);
      expect(await reader.locator('h1').textContent()).toContain('Peace talks');
      expect(errors).toHaveLength(1);
    });
  });
});
