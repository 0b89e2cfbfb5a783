import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { suiteService } from '../support/suite-service.js';

const DOCUMENT = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
const PAGE_TYPES = fileURLToPath(new URL('../../src/web/api/schema.d.ts', import.meta.url));

/** `UPDATE_OPENAPI=1 npx jest test/e2e/openapi` writes both files anew. */
const isUpdate = process.env['UPDATE_OPENAPI'] === '1';

describe('The OpenAPI document', () => {
  const suite = suiteService();
  let document: OpenAPI3;

  beforeAll(async () => {
    document = (await (await fetch(`${suite.url}/openapi.json`)).json()) as OpenAPI3;
  });

  it('is the one committed', async () => {
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (isUpdate) await writeFile(DOCUMENT, text);
    expect(await readFile(DOCUMENT, 'utf8')).toBe(text);
  });

  it('gives the page its types', async () => {
    const header = '/** Made from docs/openapi.json by test/e2e/openapi.spec.ts; do not edit. */\n';
    const text = `${header}${astToString(await openapiTS(document))}`;
    if (isUpdate) await writeFile(PAGE_TYPES, text);
    expect(await readFile(PAGE_TYPES, 'utf8')).toBe(text);
  });

  it('says what each address answers', () => {
    const silent = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => method !== 'delete')
        .filter(([, operation]) => !JSON.stringify(operation).includes('"schema"'))
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('has a page', async () => {
    const page = await fetch(`${suite.url}/docs`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('swagger-ui')]);
  });
});
