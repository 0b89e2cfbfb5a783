import { describe, expect, it } from '@jest/globals';
import type { Scale } from '../domain/scale.js';
import { rereading } from './rereading.js';

const SCALE: Scale = { orientation: 'nominal', positions: [{ code: 'yes', label: 'Yes' }] };

type Step = Parameters<typeof rereading>[0][number];

function merged(sequence: number, actor: string, into: string): Step {
  return { type: 'actor.merged', sequence, data: { actor, into, why: 'registered twice' } };
}

function rescaled(sequence: number, map: Record<string, string | null>): Step {
  return { type: 'issue.rescaled', sequence, data: { issue: 'talks', scale: SCALE, map, why: 'finer' } };
}

describe('An actor that was registered twice', () => {
  it('is read under the name that stayed, through every later merge', () => {
    const read = rereading([merged(5, 'kyiv', 'ukraine-gov'), merged(9, 'ukraine-gov', 'ukraine')]);
    expect(['kyiv', 'ukraine-gov', 'ukraine'].map(read.actor)).toEqual(['ukraine', 'ukraine', 'ukraine']);
    expect(read.actor('russia')).toBe('russia');
    expect(read.slugsOf('ukraine').sort()).toEqual(['kyiv', 'ukraine', 'ukraine-gov']);
  });
});

describe('A position', () => {
  const read = rereading([rescaled(5, { yes: 'open', no: null }), rescaled(9, { open: 'talks-now' })]);

  it('is read through every rescale since it was recorded, and through none before', () => {
    expect(read.position('talks', 'yes', 3)).toBe('talks-now');
    expect(read.position('talks', 'open', 7)).toBe('talks-now');
    expect(read.position('talks', 'talks-now', 12)).toBe('talks-now');
    expect(read.position('borders', 'yes', 3)).toBe('yes');
  });

  it('that a new scale has no place for is none any more', () => {
    expect(read.position('talks', 'no', 3)).toBeNull();
  });
});
