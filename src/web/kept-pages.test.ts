import { expect, test } from 'vitest';
import { createKeptPages } from './kept-pages.ts';

test('a kept page is found again, and the oldest makes room for what does not fit', async () => {
  const pages = createKeptPages(250);
  for (const key of ['a', 'b', 'c']) await pages.keep(key, key.repeat(100));
  expect(pages.find('a')).toBeUndefined();
  expect(pages.find('b')).toBeDefined();
  expect(pages.find('c')).toBeDefined();
});

test('a page kept twice takes its room once, and one larger than the room is still served', async () => {
  const pages = createKeptPages(250);
  await pages.keep('a', 'a'.repeat(200));
  await pages.keep('a', 'a'.repeat(200));
  await pages.keep('b', 'b'.repeat(50));
  expect(pages.find('a')).toBeDefined();
  await pages.keep('c', 'c'.repeat(1000));
  expect(pages.find('c')).toBeDefined();
  expect(pages.find('a')).toBeUndefined();
});
