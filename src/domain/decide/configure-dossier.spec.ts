import { describe, expect, it } from '@jest/globals';
import { configureDossier } from './configure-dossier.js';

describe('A dossier’s configuration', () => {
  it('says what changes', () => {
    for (const nothing of [{}, { settings: {} }]) expect(() => configureDossier(nothing)).toThrow('Say what changes');
    expect(configureDossier({ settings: { staleAfter: 90 } }).stream).toBe('dossier');
    expect(configureDossier({ description: null }).event.data).toEqual({ description: null });
  });
});
