import { readFileSync } from 'node:fs';
import { typesettingOf } from '../../typesetting/compiler.ts';

/** A part of the annex, and the numbers that are laid over its pages. */
export const template = readFileSync(new URL('./summary.typ', import.meta.url), 'utf8');
export const pageNumbers = readFileSync(new URL('./page-numbers.typ', import.meta.url), 'utf8');

/** What the bytes are made with, as JSON. */
export function typesettingOfSummary(): string {
  return typesettingOf({ template, pageNumbers });
}
