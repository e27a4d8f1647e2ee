import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import released from './released-templates.json' with { type: 'json' };

const documents = new URL('../../src/documents/', import.meta.url);

/** Every file that a letter is made with, by the hash of its text. */
function templateFiles(): Readonly<Record<string, string>> {
  const files = readdirSync(documents, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\/v\d+\/[^/]+\.(?:ts|typ|mjs)$/u.test(file) && !file.endsWith('.test.ts'))
    .sort();
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(new URL(file, documents)))
      .digest('hex');
  return Object.fromEntries(files.map((file) => [file, hash(file)]));
}

test('a template that was released is not edited: what it makes has to stay what it was', () => {
  const files = templateFiles();
  expect(Object.keys(files).length).toBeGreaterThan(5);
  // Before the first release of the product the list may be brought up to date; after it a change is a new version.
  expect(files, `tests/golden/released-templates.json would be:\n${JSON.stringify(files, null, 2)}\n`).toEqual(
    released,
  );
});
