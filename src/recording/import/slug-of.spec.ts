import { describe, expect, it } from '@jest/globals';
import { slugOf } from './slug-of.js';

describe('The slug of a name', () => {
  it.each([
    ['Côte d’Ivoire', 'cote-d-ivoire'],
    ['São Tomé & Príncipe', 'sao-tome-principe'],
    ['Micronesia (Federated States of)', 'micronesia-federated-states-of'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('of a long name stays within 64 characters and apart from others that begin alike', () => {
    const start = 'permanent sovereignty of the palestinian people in the occupied palestinian territory';
    const [one, other] = [slugOf(`${start} and resources`), slugOf(`${start} and water`)];
    expect(one?.length).toBeLessThanOrEqual(64);
    expect(one).toMatch(/^permanent-sovereignty-of-the-palestinian-people-in-the-[0-9a-f]{8}$/);
    expect(one).not.toBe(other);
  });

  it('is missing where a name has no letters that one could be made of', () => {
    expect(slugOf('—')).toBeNull();
  });
});
