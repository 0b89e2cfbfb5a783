import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { ReactionStated } from '../../src/domain/facts/reaction-facts.js';
import { mentionedInReactions, presentReaction } from '../../src/projections/present-reaction.js';
import { heldReactions, reactionsOf, reactionsTo } from '../../src/projections/reaction.reader.js';
import { recordNames } from '../../src/projections/record-names.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import { Ledger } from '../support/ledger.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let ledger: Ledger;

beforeEach(async () => {
  ledger = await Ledger.open(suite.dataSource);
});

const EVERYTHING = Number.MAX_SAFE_INTEGER;
const PLAN = [{ kind: 'plan', target: 'victory-plan' }] as const;

function react(rest: Partial<ReactionStated> = {}): Promise<RecordedEvent> {
  const data: ReactionStated = {
    actor: 'germany',
    target: { plan: 'victory-plan' },
    reaction: 'sceptical',
    stated: '2024-10-17',
    modality: 'official',
    summary: 'Berlin has doubts.',
    sources: [{ outlet: 'Desk', title: 'Notes', grade: 'C2' }],
    ...rest,
  };
  return ledger.write({ type: 'reaction.stated', data }, `reaction/${data.summary}-${data.stated}`);
}

function retract(id: string): Promise<RecordedEvent> {
  return ledger.write({ type: 'statement.retracted', data: { statement: id, why: 'misread' } }, `reaction/${id}`);
}

async function reactions(knownAt = EVERYTHING): Promise<string[]> {
  const known = await reactionsTo(suite.dataSource, ledger.dossierId, PLAN, knownAt);
  return known.map(({ holders, reaction, demand }) => [holders.join('+'), reaction, demand ?? 'the whole'].join(' '));
}

describe('A reaction', () => {
  it('is found by what it answers, earliest first, to the whole plan as to its points', async () => {
    await react({ target: { plan: 'victory-plan', demand: 'weapons' }, reaction: 'reject', stated: '2024-11' });
    await react();
    await react({ target: { plan: 'another' }, stated: '2024-12' });
    await react({ target: { process: 'victory-plan' }, stated: '2024-12-01' });
    expect(await reactions()).toEqual(['germany sceptical the whole', 'germany reject weapons']);
    const asked = [{ kind: 'process', target: 'victory-plan' }] as const;
    const known = await reactionsTo(suite.dataSource, ledger.dossierId, asked, EVERYTHING);
    expect(known).toMatchObject([{ kind: 'process', target: 'victory-plan', demand: null }]);
  });

  it('that is joint is one, and each holder’s own', async () => {
    await react({ jointWith: ['russia'] });
    expect(await reactions()).toEqual(['germany+russia sceptical the whole']);
    const [mine] = await reactionsOf(suite.dataSource, ledger.dossierId, 'russia', EVERYTHING);
    expect(mine && heldReactions(mine).map(({ actor }) => actor)).toEqual(['germany', 'russia']);
    expect(await reactionsOf(suite.dataSource, ledger.dossierId, 'ukraine', EVERYTHING)).toEqual([]);
  });

  it('that is retracted stood until then', async () => {
    const { id } = await react();
    const retraction = await retract(id);
    expect(await reactions()).toEqual([]);
    expect(await reactions(retraction.sequence - 1)).toHaveLength(1);
  });

  it('is the survivor’s after a merge, by either name', async () => {
    const stated = await react({ jointWith: ['russia'], speaker: 'russia' });
    await ledger.write({ type: 'actor.merged', data: { actor: 'russia', into: 'ukraine', why: 'twice' } }, 'actor/russia');
    expect(await reactions()).toEqual(['germany+ukraine sceptical the whole']);
    expect(await reactions(stated.sequence)).toEqual(['germany+russia sceptical the whole']);
    expect(await reactionsOf(suite.dataSource, ledger.dossierId, 'ukraine', EVERYTHING)).toMatchObject([
      { id: stated.id, data: { jointWith: ['ukraine'], speaker: 'ukraine' } },
    ]);
  });

  it('shows its default commitment, its grade and its actors by name', async () => {
    await react({ speaker: 'russia', modality: 'enacted', deed: 'decision', disclosed: '2024-12' });
    const known = await reactionsTo(suite.dataSource, ledger.dossierId, PLAN, EVERYTHING);
    const statements = new StatementReader(suite.dataSource);
    const names = await recordNames(suite.dataSource, ledger.dossierId, mentionedInReactions(known), statements);
    expect(known.map((reaction) => presentReaction(reaction, names))).toMatchObject([
      {
        actor: { name: 'GERMANY' },
        speaker: { slug: 'russia', name: 'RUSSIA' },
        commitment: 4,
        grade: 'C2',
        disclosed: { edtf: '2024-12' },
        target: { kind: 'plan' },
      },
    ]);
  });

  it('is the same after a replay of the log', async () => {
    const { id } = await react({ jointWith: ['russia'] });
    await retract(id);
    const { lived, replayed } = await ledger.replayed();
    expect(lived.reaction).toHaveLength(2);
    expect(replayed).toEqual(lived);
  });
});
