import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

type Term = { readonly dutch: string; readonly english: string; readonly identifier: string | null };

const terms = readTable(readFileSync(join(root, 'docs/glossary.md'), 'utf8'));
const files = sourceFiles('src/domain');
const tags = files.flatMap(({ text }) => tagsIn(text));
const mainTypes = files.flatMap(({ path, text }) => (path.includes('kernel') ? [] : mainTypeOf(path, text)));

describe('the glossary', () => {
  it('was read, and so were the tags', () => {
    expect(terms.length).toBeGreaterThan(20);
    expect(tags.length).toBeGreaterThan(20);
  });

  it('sees every tag, wherever it stands in its comment', () => {
    const written = files.flatMap(({ text }) => text.match(/@nl /g) ?? []);
    expect(tags).toHaveLength(written.length);
  });

  it('has one English term for a Dutch one, and one Dutch term for an English one', () => {
    expect(twice(terms.map((term) => term.dutch.toLowerCase()))).toEqual([]);
    expect(twice(terms.map((term) => term.english.toLowerCase()))).toEqual([]);
    expect(twice(tags.map((tag) => tag.dutch))).toEqual([]);
  });

  it('names for every tag in the domain the type that carries it', () => {
    expect(disagreements(tags, terms)).toEqual([]);
  });

  it('names no type that the domain does not tag with that word', () => {
    const tagged = tags.map(({ dutch, identifier }) => `${dutch} = ${identifier}`);
    const named = terms.filter((term) => term.identifier !== null);
    expect(named.map(({ dutch, identifier }) => `${dutch} = ${identifier}`).sort()).toEqual(tagged.sort());
  });

  it('knows the main type of every file of the domain', () => {
    expect(mainTypes.length).toBeGreaterThan(10);
    const tagged = tags.map(({ identifier }) => identifier);
    expect(mainTypes.filter((type) => !tagged.includes(type))).toEqual([]);
  });

  it('calls a type by a word of its English term', () => {
    const named = terms.flatMap(({ english, identifier }) => (identifier === null ? [] : [{ english, identifier }]));
    expect(named.filter(({ english, identifier }) => !sharesWord(english, identifier))).toEqual([]);
    expect(sharesWord('progress report', 'Measure')).toBe(false);
  });

  it('would notice a tag that is missing in the table, and one with another word', () => {
    const planted = tagsIn(
      '/** A promise. @nl belofte */\nexport type Promised = {};\n/** @nl cijfer */\nexport type Number = 1;',
    );
    expect(planted).toHaveLength(2);
    expect(disagreements(planted, terms)).toEqual(['belofte is not in the table', 'cijfer is Figure, not Number']);
  });
});

function readTable(markdown: string): Term[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => {
      const [, dutch = '', , english = ''] = line.split('|').map((cell) => cell.trim());
      const identifier = /`(\w+)`/.exec(english)?.[1] ?? null;
      return { dutch, english: english.replace(/\s*`\w+`/, ''), identifier };
    });
}

function tagsIn(text: string): { readonly dutch: string; readonly identifier: string }[] {
  const tagged = /@nl ([^\n*]+?)\s*(?:\n \*)?(?:\*?\/|\*\/)\nexport (?:type|const|function) (\w+)/g;
  return [...text.matchAll(tagged)].map(([, dutch = '', identifier = '']) => ({ dutch, identifier }));
}

/** The exported type that a file is named after: `Figure` in figure.ts. */
function mainTypeOf(path: string, text: string): string[] {
  const name = basename(path, '.ts').replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return new RegExp(`^export (?:type|interface) ${name}\\b`, 'm').test(text) ? [name] : [];
}

function sharesWord(english: string, identifier: string): boolean {
  const words = identifier.match(/[A-Z][a-z]*/g) ?? [];
  return words.some((word) => english.toLowerCase().split(/[ -]/).includes(word.toLowerCase()));
}

function disagreements(found: typeof tags, table: readonly Term[]): string[] {
  return found.flatMap(({ dutch, identifier }) => {
    const term = table.find((row) => row.dutch === dutch);
    if (term === undefined) return [`${dutch} is not in the table`];
    return term.identifier === identifier ? [] : [`${dutch} is ${term.identifier}, not ${identifier}`];
  });
}

function twice(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}
