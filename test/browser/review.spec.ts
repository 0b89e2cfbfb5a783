import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { D, Reader } from './reader.js';

interface ListedShift {
  readonly id: string;
  readonly kind: string;
  readonly rule: string | null;
}

describe('A review on the page, in a real Chromium', () => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await Reader.sitDown();
    page = reader.page;
  });

  afterAll(async () => {
    await reader?.leave();
  });

  async function shiftOf(kind: string): Promise<ListedShift> {
    const answer = await reader.api.get<{ items: ListedShift[] }>(`${D}/shifts?kind=${kind}`);
    const first = answer.body.items.find(({ rule }) => rule !== null);
    if (first === undefined) throw new Error(`The sample has no computed ${kind}.`);
    return first;
  }

  it('confirms a shift with a note', async () => {
    const { id } = await shiftOf('anticipated');
    await page.goto(reader.at(`/shifts/${id}`));
    const confirm = page.getByRole('button', { name: 'Confirm this shift' });
    await confirm.waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Note').fill('Read the report again.');
    await page.getByLabel('Reviewer').fill('Ada');
    await confirm.click();
    await page.getByText('Confirmed by an analyst').waitFor();
    expect(await page.getByTestId('review').textContent()).toMatch(/Confirmed on .+ by Ada: “Read the report again\.”/);
    expect(await reader.violations()).toEqual([]);
  });

  it('dismisses a shift, which then leaves the list and says why where it is asked for', async () => {
    const { id } = await shiftOf('divergence');
    await page.goto(reader.at(`/shifts/${id}`));
    await page.getByLabel('Note').fill('Different questions.');
    await page.getByRole('button', { name: 'Dismiss it' }).click();
    const notice = page.getByTestId('shift-dismissed');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/^Dismissed on .+: “Different questions\.”/);
    expect(await reader.violations()).toEqual([]);

    await page.goto(reader.at('?kind=divergence'));
    await page.getByText('No shift found here').waitFor();
    await page.getByLabel('Including withdrawn and dismissed').check();
    await page.locator(`[data-shift="${id}"][data-status="dismissed"]`).waitFor();
    expect(await reader.violations()).toEqual([]);
  });

  it('tells in the service’s words why a review was refused, and keeps the note', async () => {
    const { id } = await shiftOf('anticipated');
    await page.route('**/review', (route) =>
      route.continue({ postData: JSON.stringify({ verdict: 'perhaps', note: 'Unsure.' }) }),
    );
    await page.goto(reader.at(`/shifts/${id}`));
    await page.getByLabel('Note').fill('Unsure.');
    await page.getByRole('button', { name: 'Dismiss it' }).click();
    await page.getByTestId('review').getByRole('alert').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('Unsure.');
  });

  it('shows the second reading of a statement beside the first, and who denies it', async () => {
    const { api } = reader;
    const found = await api.get<{ items: { id: string }[] }>(`${D}/statements?actor=ukraine&issue=negotiations&limit=1`);
    const statement = found.body.items[0]?.id;
    const coded = { statement, coder: 'Second coder', position: 'terminated', note: 'Reads it as a refusal.' };
    const denied = {
      target: { statement },
      aspect: 'content',
      by: 'ukraine',
      stated: '2024-11-22',
      summary: 'Kyiv denies having said so.',
      sources: [{ outlet: 'Desk', title: 'Notes' }],
    };
    const answers = [
      await api.post(`${D}/events`, { type: 'statement.coded', data: coded }),
      await api.post(`${D}/events`, { type: 'claim.denied', data: denied }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    await page.goto(reader.at(`/statements/${statement}`));
    await page.getByTestId('codings').waitFor();
    expect(await page.getByTestId('codings').textContent()).toMatch(/First reading.+Second coder.+No talks.+Reads it as/);
    expect(await page.getByTestId('denials').textContent()).toContain('Ukraine denies that it says so');
    expect(await reader.violations()).toEqual([]);
  });
});
