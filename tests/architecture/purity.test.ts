import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** What makes the same question give another answer later, or makes somebody wait for it. */
const impure: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\.|\bTemporal\.Now\b/],
  ['chance', /\bMath\.random\b|\bcrypto\b/],
  ['waiting', /\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b|\bsetInterval\b/],
  ['the outside', /\bprocess\.|\bfetch\(|\bconsole\.|\brequire\(|from 'node:|\bglobalThis\b/],
];

describe('the domain', () => {
  const files = sourceFiles('src/domain');

  it('was read', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('asks no clock and no chance, waits for nothing and sees nothing outside itself', () => {
    expect(files.flatMap(({ path, text }) => impurities(text).map((what) => `${path}: ${what}`))).toEqual([]);
  });

  it.each([
    ['const today = new Date();', 'the clock'],
    ['const now = Date.now();', 'the clock'],
    ['const pick = Math.random();', 'chance'],
    ['export async function read() {}', 'waiting'],
    ["import { readFile } from 'node:fs';", 'the outside'],
  ])('would be caught at %s', (planted, what) => {
    expect(impurities(planted)).toEqual([what]);
  });

  it('may speak of the clock in a comment, and compute with a date it was given', () => {
    expect(impurities('/** Never Date.now(). */\n// await nothing\nconst day = new Date(text);')).toEqual([]);
  });
});

function impurities(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return impure.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}
