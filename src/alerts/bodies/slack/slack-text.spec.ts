import { describe, expect, it } from '@jest/globals';
import { linesUpTo, linked, literalUpTo, plain, plainUpTo } from './slack-text.js';

describe('What a source said', () => {
  it.each([
    ['<!channel> & <@U0123>', '&lt;!channel&gt; &amp; &lt;@\u200bU0123&gt;'],
    ['&lt;', '&amp;lt;'],
    ['"quoted" *and* `bare`', '"quoted" *and* `bare`'],
  ])('arrives in Slack letter by letter: %s', (said, written) => {
    expect(plain(said)).toBe(written);
  });

  it.each(['@all', '@channel now', '(@everyone)', '[here](https://evil.example)'])(
    'is no command in other chats: %s',
    (said) => {
      expect(plain(said)).not.toContain(said);
      expect(plain(said).replaceAll('\u200b', '')).toBe(said);
    },
  );
});

describe('A text that is too long', () => {
  it('is cut between two characters, never within one', () => {
    expect(literalUpTo('🇺🇦🇺🇦', 8)).toBe('🇺🇦🇺🇦');
    expect(literalUpTo('aaaa👍', 5)).toBe('aaaa…');
    expect(literalUpTo('aa👍👍', 5)).toBe('aa👍…');
  });

  it('is cut before an escape that no longer fits', () => {
    expect(plainUpTo('ab<<<', 8)).toBe('ab&lt;…');
    expect(plainUpTo('ab<', 6)).toBe('ab&lt;');
  });

  it('in lines loses its last ones, and says so', () => {
    expect(linesUpTo(['one', 'two'], 9)).toBe('one\ntwo');
    expect(linesUpTo(['one', 'two', 'three'], 9)).toBe('one\ntwo\n…');
  });
});

describe('A link', () => {
  it('stands under a text of one line, its address escaped', () => {
    expect(linked('https://a.example/?b=1&c=2', 'One\ntwo')).toBe('<https://a.example/?b=1&amp;c=2|One two>');
  });

  const long = `https://a.example/${'x'.repeat(600)}`;
  it.each([null, 'javascript:alert(1)', 'https://a.example/|', 'https://a.example/ b', 'https://a.example/>', long])(
    'is left out where no chat would take its address: %s',
    (address) => {
      expect(linked(address, 'Agency')).toBe('Agency');
    },
  );
});
