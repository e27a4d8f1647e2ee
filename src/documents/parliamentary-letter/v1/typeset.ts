import { readFileSync } from 'node:fs';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';
import { typeset, typesettingOf } from '../../typesetting/compiler.ts';

const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8');

/**
 * Sets the letter as tagged PDF/UA-1. Blocks the thread it runs in.
 * @throws LetterNotSettable with what the compiler says when the letter cannot be set.
 */
export function typesetLetter(content: LetterContent): Uint8Array {
  return typeset(template, { letter: JSON.stringify(content) }, content.date);
}

/** What the bytes are made with, as JSON: version of the compiler, hash of the template and of each font. */
export function typesettingOfParliamentaryLetter(): string {
  return typesettingOf({ template });
}
