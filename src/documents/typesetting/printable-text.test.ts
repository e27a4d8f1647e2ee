import { expect, test } from 'vitest';
import { coverageOf } from './glyph-coverage.ts';
import { fonts } from './fonts.ts';
import { printableText } from './printable-text.ts';

test('the fonts draw the letters and marks of Dutch, and no emoji and no Chinese', () => {
  for (const font of fonts) {
    const covers = coverageOf(font);
    for (const character of 'AZaz09ëïéÉĳ€–…“”✓')
      expect([character, covers(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
    for (const character of '👍漢')
      expect([character, covers(character.codePointAt(0) ?? 0)]).toEqual([character, false]);
  }
});

test('a character that cannot be drawn or held stands as its number, everything else as it is', () => {
  expect(printableText('Goed 👍 – café\nregel')).toBe('Goed [U+1F44D] – café\nregel');
  expect(printableText('漢\u0007\ud800\u2028')).toBe('[U+6F22][U+0007][U+D800][U+2028]');
});

test('a file that is no font is not read as one', () => {
  expect(() => coverageOf(new Uint8Array(64))).toThrow('no table cmap');
});
