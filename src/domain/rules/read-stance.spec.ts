import { describe, expect, it } from '@jest/globals';
import { office, shiftsIn, stanceOf } from './given-stance.fixture.js';
import { stated } from '../given.fixture.js';
import { readStance, slotFillers } from './read-stance.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { Statement } from '../statement.js';

const reported = (id: string, position: string, date: string): Statement =>
  stated(id, position, date, { track: 'reported', modality: 'reported' });

describe('a stance, over all its tracks', () => {
  it('a report never overwrites the line: each track is read by itself', () => {
    const stance = stanceOf([
      stated('a', 'dialogue', '2022-01'),
      reported('r', 'terminated', '2022-10'),
      stated('b', 'dialogue', '2023-06'),
      reported('q', 'ruled-out-by-law', '2024-06'),
    ]);
    expect(shiftsIn(stance)).toEqual(['r → q hardening']);
    expect(readStance(stance).reaffirmations).toEqual([{ from: 'a', to: 'b' }]);
  });

  it('lists what it finds in the order of the statements, whatever found it', () => {
    const offices = [office('zelensky', '../..', { rank: 1 }), office('umerov', '../..', { rank: 3 })];
    const by = (speaker: string): Partial<Statement> => ({ speaker });
    const stance = stanceOf(
      [
        stated('e', 'terminated', '2024-05-01', by('zelensky')),
        stated('a', 'dialogue', '2024-01-01', by('zelensky')),
        stated('b', 'terminated', '2024-01-05', by('umerov')),
        stated('d', 'terminated', '2024-03-01', { track: 'conduct', modality: 'enacted' }),
      ],
      { affiliations: offices },
    );
    expect(shiftsIn(stance)).toEqual(['a → b dissent', 'a → d say-do-gap closed', 'a → e reversal']);
  });

  it('for a collective nothing is computed, yet it holds its statements', () => {
    const statements = [stated('a', 'dialogue', '2022'), stated('b', 'terminated', '2023')];
    const stance = stanceOf(statements, { actorKind: 'collective' });
    expect(readStance(stance)).toEqual({
      shifts: [],
      reaffirmations: [],
      undetermined: [],
      suppressed: [],
      offSlot: new Set(),
    });
    expect(slotFillers(stance)).toEqual(statements);
  });

  it('reads thresholds from the dossier’s settings', () => {
    const statements = [stated('a', 'dialogue', '2024-06'), stated('b', 'terminated', '2024-06')];
    const settings = { ...DEFAULT_SETTINGS, contradictionWithin: 30 };
    expect(shiftsIn(stanceOf(statements))).toEqual([]);
    expect(shiftsIn(stanceOf(statements, { settings }))).toEqual(['a → b contradiction']);
  });
});

describe('what fills the slots', () => {
  const affiliations = [
    office('zelensky', '../..', { rank: 1 }),
    office('umerov', '../..', { rank: 3 }),
    office('designate', '../..', { standing: 'designate' }),
    office('former', '../..', { standing: 'former' }),
  ];
  const says = (speaker: string, rest: Partial<Statement> = {}): Statement =>
    stated(speaker, 'terminated', '2024-01-05', { speaker, ...rest });

  it('is what rule 0 leaves, without designates, dissent and who has left office', () => {
    const line = stated('line', 'dialogue', '2024-01-01', { speaker: 'zelensky' });
    const floated = stated('floated', 'dialogue', '2024-01-02', { commitment: 1 });
    const tentative = stated('tentative', 'dialogue', '2024-01-02', { tentative: true });
    const statements = [says('umerov'), floated, says('designate'), line, tentative, says('former')];
    const stance = stanceOf(statements, { affiliations });
    expect(slotFillers(stance)).toEqual([line]);
    expect(readStance(stance).offSlot).toEqual(new Set(['designate', 'former', 'umerov']));
  });
});
