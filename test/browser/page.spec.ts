import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/http-client.js';
import { D, Reader } from './reader.js';

describe('The page, in a real Chromium', () => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await Reader.sitDown();
    page = reader.page;
  });

  afterAll(async () => {
    await reader?.leave();
  });

  it('opens the only dossier and shows its shifts, each with both statements side by side', async () => {
    await page.goto(`${reader.origin}/`);
    await page.getByTestId('shift-card').first().waitFor();
    expect(await page.locator('h1').textContent()).toContain('Peace talks between Ukraine and Russia');
    const cards = await page.getByTestId('shift-card').count();
    // A deadline that passes is the change itself: it has no statements to set side by side.
    const pairs = cards - (await page.locator('[data-testid="shift-card"][data-kind="overdue"]').count());
    expect(pairs).toBeGreaterThanOrEqual(6);
    expect(await page.getByTestId('statement-from').count()).toBe(pairs);
    expect(await page.getByTestId('statement-to').count()).toBe(pairs);
    expect(await reader.violations()).toEqual([]);
  });

  it('narrows the shifts to an actor and a kind', async () => {
    await page.goto(reader.at('?actor=ukraine&kind=softening'));
    const card = page.getByTestId('shift-card').filter({ hasText: 'Withdrawal before talks' });
    await card.waitFor();
    const kinds = await page.getByTestId('shift-kind').allTextContents();
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds.every((kind) => kind.includes('Softening'))).toBe(true);
    const [from, to] = [card.getByTestId('statement-from'), card.getByTestId('statement-to')];
    expect(await from.textContent()).toContain('No talks before a complete withdrawal');
    expect(await to.textContent()).toContain('Crimea can be returned diplomatically');
    const [left, right] = [await from.boundingBox(), await to.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect(left?.x ?? 0).toBeLessThan(right?.x ?? 0);
    await reader.picture('shift', card);
  });

  it('draws an actor’s way on an issue, every mark a link to its statement', async () => {
    await page.goto(reader.at('/actors/ukraine'));
    await page.getByTestId('timeline-chart').first().waitFor();
    const chart = page.getByTestId('timeline-chart').filter({ hasText: 'Dialogue with the other side' });
    expect(await chart.count()).toBe(1);
    expect(await chart.getByTestId('timeline-line').count()).toBeGreaterThan(0);
    const marks = chart.getByTestId('timeline-mark');
    expect(await marks.count()).toBeGreaterThanOrEqual(4);
    await reader.picture('timeline', chart);
    expect(await reader.violations()).toEqual([]);

    await marks.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/statements\/[0-9a-f-]{36}$/);
    await page.getByText('BBC News Ukrainian').first().waitFor();
    expect(await page.locator('main').textContent()).toContain('Readiness to negotiate');
    expect(await reader.violations()).toEqual([]);
  });

  it('reads as well on a telephone, in the dark', async () => {
    await reader.sitAt('telephone');
    await page.goto(reader.at(''));
    await page.getByTestId('shift-card').first().waitFor();
    expect(await reader.overflow()).toBe(0);
    expect(await reader.violations()).toEqual([]);
  });

  it('says of a retracted statement why, and of its shift that it was withdrawn', async () => {
    const { api } = reader;
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
    // Its new line also brings Germany nearer to others, or further from them: only the movement is meant.
    const movementOf = async (status: string): Promise<string | undefined> => {
      const answer = await api.get<{ items: { id: string; rule: string | null }[] }>(
        `${D}/shifts?statement=${statement}&status=${status}`,
      );
      return answer.body.items.find(({ rule }) => rule === '4')?.id;
    };
    await eventually(() => movementOf('standing'), (id) => id !== undefined);
    const why = 'Heard of another chancellor.';
    await api.post(`${D}/events`, { type: 'statement.retracted', data: { statement, why } });
    const withdrawn = await eventually(() => movementOf('withdrawn'), (id) => id !== undefined);

    await page.goto(reader.at(`/statements/${statement}`));
    const card = page.locator(`[data-shift="${withdrawn}"]`);
    await card.waitFor();
    expect(await page.getByTestId('statement-status').textContent()).toContain(`“${why}”`);
    expect(await reader.violations()).toEqual([]);

    await reader.sitAt('desk');
    await card.getByRole('link', { name: 'NATO membership of Ukraine' }).click();
    await page.waitForURL(`**/shifts/${withdrawn}`);
    await page.getByTestId('shift-times').waitFor();
    const notice = await page.getByTestId('shift-withdrawn').textContent();
    expect(notice).toMatch(/^Withdrawn on .+: its later statement was retracted\./);
    expect(await page.getByTestId('statement-to').textContent()).toContain(`“${why}”`);
    expect(await page.getByTestId('shift-times').textContent()).toMatch(/, withdrawn .+ \(event \d+\)$/);
    expect(await reader.violations()).toEqual([]);
  });

  it('lists a withdrawn shift only where it is asked to', async () => {
    await page.goto(reader.at('?actor=germany'));
    await page.getByText('No shift found here').waitFor();
    await page.getByLabel('Including withdrawn and dismissed').check();
    await page.getByTestId('shift-withdrawn').first().waitFor();
    expect(new URL(page.url()).search).toBe('?actor=germany&status=all');
  });

  it('draws the time up to today, with its years', async () => {
    await page.goto(reader.at('/actors/germany'));
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
    expect(reader.complaints).toEqual([]);
  });

  describe('where something is wrong', () => {
    let stranger: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      stranger = await reader.browser.newPage();
      stranger.on('pageerror', (error) => errors.push(error.message));
    });

    it.each([
      ['actors/nobody', 'No such actor'],
      ['statements/01a20980-0000-7000-8000-000000000000', 'No such statement'],
      ['shifts/no-id', 'No such shift'],
      ['plans/no-plan', 'No such plan'],
    ])('says of %s that there is none, and leads back to the dossier', async (address, heading) => {
      await stranger.goto(reader.at(`/${address}`));
      const missing = stranger.getByTestId('missing');
      await missing.waitFor();
      expect(await missing.locator('h1').textContent()).toBe(heading);
      expect(await stranger.getByText('Try again').count()).toBe(0);
      await missing.getByRole('link').click();
      await stranger.getByTestId(/^(shift|plan)-card$/).first().waitFor();
    });

    it('says in its place that one shift cannot be drawn, and shows the rest', async () => {
      await stranger.route('**/shifts?*', async (route) => {
        const answer = await route.fetch();
        const page: { items: Record<string, unknown>[] } = await answer.json();
        const [first, ...rest] = page.items;
        const items = [{ ...first, kind: 'unheard-of' }, ...rest];
        await route.fulfill({ response: answer, json: { ...page, items } });
      });
      await stranger.goto(reader.at(''));
      await stranger.getByTestId('shift-card').first().waitFor();
      expect(await stranger.getByTestId('broken').textContent()).toContain('This shift cannot be shown');
      expect(await stranger.getByTestId('shift-card').count()).toBeGreaterThanOrEqual(5);
      expect(await stranger.locator('h1').textContent()).toContain('Peace talks');
      expect(errors).toHaveLength(1);
    });
  });
});
