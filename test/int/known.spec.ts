import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mentionsOf } from '../../src/domain/decide/mentions.js';
import type { Known } from '../../src/domain/known.js';
import { readKnown } from '../../src/recording/known.reader.js';
import { DossierLog, requestOf } from '../support/dossier-log.js';
import { history } from '../support/history.arbitrary.js';
import { eventsOf, knownAfter } from '../support/history.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();

/** What is known, without the versions, in an order of its own content; ids of shifts hang on the dossier’s name. */
function contentOf(known: Known): unknown {
  const byName = <T extends object>(entries: Iterable<readonly [string, T]>): object =>
    Object.fromEntries([...entries].map(([name, value]) => [name, { ...value, version: 0 }]));
  const text = (list: readonly object[]): string[] => list.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
  return {
    actors: byName(known.actors),
    affiliations: text(known.affiliations),
    issues: byName(known.issues),
    statements: byName(known.statements),
    plans: byName(known.plans),
    conditions: byName(known.conditions),
    records: byName(known.records),
    order: text(known.order),
  };
}

/** A redaction comes alone, so that no batch has to learn from one. */
const batches = history.filter((commands) => commands.every(({ type }) => type !== 'content.redacted'));

describe('What the log says of what commands mention', () => {
  it('is what a batch learns from the same commands', async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (commands) => {
        const log = await DossierLog.open(suite.dataSource);
        const events = eventsOf(log.dossier.slug, commands);
        const [answer] = await log.appendGroup([requestOf(...events)]);
        expect(answer?.outcome).toBe('appended');

        const mentions = mentionsOf(events);
        for (const { id } of events) mentions.statements.add(id);
        for (const { id } of events) mentions.records.add(id);
        for (const { id } of events) mentions.ordered.add(id);
        for (const actor of mentions.actors) mentions.ending.add(actor);
        const read = await readKnown(suite.dataSource, log.dossier.dossierId, mentions);
        expect(contentOf(read)).toEqual(contentOf(knownAfter(log.dossier.slug, commands)));
        expect([...read.statements.values(), ...read.plans.values()].filter(({ version }) => !(version > 0))).toEqual([]);
      }),
      { numRuns: 30, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true },
    );
  });
});
