import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/http-client.js';
import { D, Reader } from './reader.js';

describe('The dossier’s lists, in a real Chromium', () => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await Reader.sitDown();
    page = reader.page;
  });

  afterAll(async () => {
    await reader?.leave();
  });

  const texts = (testId: string): Promise<string[]> => page.getByTestId(testId).allTextContents();

  it('shows every plan, and of one its points, subpoints under their point', async () => {
    await page.goto(reader.at(''));
    await page.getByRole('navigation', { name: 'In this dossier' }).getByRole('link', { name: 'Plans' }).click();
    await page.getByTestId('plan-card').first().waitFor();
    expect(await page.getByTestId('plan-card').count()).toBe(12);
    expect(await page.locator('[data-plan="erdogan-plan"]').textContent()).toContain('Disputed');
    expect(await reader.violations()).toEqual([]);

    await page.getByRole('link', { name: 'Zelensky\'s victory plan' }).click();
    await page.getByTestId('plan').waitFor();
    const answer = await reader.api.get<{ current: { points: { text: string }[] } }>(`${D}/plans/victory-plan`);
    const points = await texts('plan-point');
    expect(points).toHaveLength(answer.body.current.points.length);
    const defence = points.find((point) => point.includes('A stronger Ukrainian defence'));
    expect(defence).toContain('More air defence');
    expect(await reader.violations()).toEqual([]);
  });

  it('tells who answered a plan how, and that no answer is unknown', async () => {
    await page.goto(reader.at('/plans/china-brazil'));
    const support = page.getByTestId('support');
    await support.waitFor();
    expect(await support.locator('thead').textContent()).toBe('WhatRussiaUkraine');
    const whole = await support.locator('tbody tr').allTextContents();
    expect(whole).toEqual([expect.stringMatching(/^The plan as a wholeWelcomes.*Rejects/)]);
    expect(await page.locator('main').textContent()).toContain('6 points have no answer of its own on record');
  });

  it('sets a plan against another, demand by demand, and takes no silence of a summary for evidence', async () => {
    await page.goto(reader.at('/plans/putin-terms'));
    await page.getByLabel('Compare with').selectOption({ label: 'The Russian draft of 2022' });
    const diff = page.getByTestId('plan-diff');
    await diff.waitFor();
    expect(new URL(page.url()).search).toBe('?against=draft-2022');
    const points = await diff.locator('.difference').all();
    const changes = await Promise.all(points.map((point) => point.getAttribute('data-change')));
    expect(changes).toContain('not-mentioned');
    expect(changes).not.toContain('dropped');
    expect(await reader.violations()).toEqual([]);
  });

  it('keeps the ledger, with a state per addressee and what is overdue first', async () => {
    await page.goto(reader.at('/conditions'));
    await page.getByTestId('condition').first().waitFor();
    expect(await page.getByTestId('condition').count()).toBe(25);
    expect(await page.getByTestId('condition').first().textContent()).toMatch(/before Trump takes office.*Overdue/);
    expect(await reader.violations()).toEqual([]);

    await page.getByLabel('Only overdue').check();
    await page.waitForURL('**/conditions?overdue=true');
    await eventually(() => page.getByTestId('condition').count(), (count) => count === 1);
  });

  it('leads from a shift to the condition that it is about', async () => {
    await page.goto(reader.at('?kind=overdue'));
    await page.getByRole('link', { name: 'In the ledger' }).click();
    await page.waitForURL('**/conditions#end-war-before-inauguration');
    await page.locator('#end-war-before-inauguration').waitFor();
  });

  it('lists what waits for a person: the plan whose existence is denied', async () => {
    await page.goto(reader.at('/worklist'));
    const disputed = page.locator('[data-testid="worklist-item"][data-kind="disputed"]');
    await disputed.waitFor();
    expect(await disputed.textContent()).toContain('Turkey denies that there is such a plan');
    expect(await reader.violations()).toEqual([]);
  });

  it('lays two statements of unknown order side by side on the worklist', async () => {
    const stated = (position: string, summary: string) =>
      reader.api.post(`${D}/events`, {
        type: 'position.stated',
        data: {
          actor: 'hungary',
          issue: 'sanctions',
          position,
          modality: 'official',
          stated: '2025-03',
          summary,
          sources: [{ outlet: 'Desk', title: 'Notes' }],
        },
      });
    const lifted = await stated('lifted', 'Budapest is for lifting.');
    const answers = [lifted, await stated('strengthened', 'Budapest is for more.')];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    await page.goto(reader.at('/worklist'));
    const order = page.locator('[data-testid="worklist-item"][data-kind="order-needed"]');
    await order.waitFor();
    expect(await order.getByTestId('statement-brief').allTextContents()).toEqual([
      expect.stringContaining('Budapest is for'),
      expect.stringContaining('Budapest is for'),
    ]);
    expect(await reader.violations()).toEqual([]);
  });

  it('shows who stands where, and who moved since another day', async () => {
    await page.goto(reader.at('/matrix'));
    await page.getByTestId('matrix').waitFor();
    await page.getByLabel('As of').fill('2024-11-22');
    await page.getByLabel('Compared to').fill('2023-01-01');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL('**/matrix?asOf=2024-11-22&compareTo=2023-01-01');
    const territories = page.getByRole('row').filter({ hasText: 'Status of the occupied territories' });
    await territories.waitFor();
    expect(await territories.getByTestId('matrix-cell').first().textContent()).toMatch(
      /^HardeningRecognised as Russian in treaties.*Before: Left open for later talks/,
    );
    expect(await reader.violations()).toEqual([]);
  });

  it('finds statements by their words, and narrows them', async () => {
    await page.goto(reader.at('/statements'));
    await page.getByTestId('statement-brief').first().waitFor();
    await page.getByLabel('Words said').fill('ultimatum');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/statements?q=ultimatum');
    const found = await reader.api.get<{ items: unknown[] }>(`${D}/statements?q=ultimatum`);
    await eventually(() => page.getByTestId('statement-brief').count(), (count) => count === found.body.items.length);
    expect((await texts('statement-brief')).every((text) => /ultimatum/i.test(text))).toBe(true);
    await page.getByLabel('Holder').selectOption('russia');
    await page.waitForURL('**/statements?q=ultimatum&actor=russia');
    await page.getByText('No such statement is on record').waitFor();
    expect(await reader.violations()).toEqual([]);
  });

  it.each([
    '',
    '/plans',
    '/plans/victory-plan?against=peace-formula',
    '/conditions',
    '/worklist',
    '/matrix',
    '/statements',
    '/actors/friends-of-peace',
  ])(
    'fits a telephone, in the dark: %j',
    async (path) => {
      await reader.sitAt('telephone');
      await page.goto(reader.at(path));
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').count()).toBe(1);
      expect(await reader.overflow()).toBe(0);
      expect(await reader.violations()).toEqual([]);
      await reader.sitAt('desk');
    },
  );

  it('asked nobody but the service, and complained of nothing', () => {
    expect(reader.complaints).toEqual([]);
  });
});
