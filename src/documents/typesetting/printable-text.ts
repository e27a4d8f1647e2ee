import { coverageOf } from './glyph-coverage.ts';
import { fonts } from './fonts.ts';

/** Nothing here needs a second look: letters of Dutch, digits and common marks. */
const plain = /^[\t\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]*$/u;

const coverages = fonts.map((font) => coverageOf(font));

/**
 * The text with every character that the fonts do not draw, or that no document holds, as its number between brackets:
 * `[U+1F44D]`. What was frozen cannot be typed again, and may not keep the whole document from being made.
 */
export function printableText(text: string): string {
  if (plain.test(text)) return text;
  return [...text].map((character) => (isPrintable(character) ? character : numberOf(character))).join('');
}

function isPrintable(character: string): boolean {
  if (character === '\n' || character === '\t') return true;
  const codePoint = character.codePointAt(0) ?? 0;
  return !/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(character) && coverages.every((covers) => covers(codePoint));
}

function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
