import { describe, expect, it } from '@jest/globals';
import { webAddress } from './web-address.js';

describe("a source's address", () => {
  it('is linked when it leads to the web', () => {
    expect(webAddress('https://www.example.org/article')).toBe('https://www.example.org/article');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])(
    'is not linked when it is %j',
    (address) => expect(webAddress(address)).toBeNull(),
  );
});
