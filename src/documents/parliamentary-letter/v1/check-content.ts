import { LetterNotSettable } from '../../../application/ports.ts';
import type { LetterContent, Run } from '../../../domain/letters/letter-content.ts';

/** Far above any letter. Above it the typesetter takes seconds and gigabytes: 8,000 notes are 2 s and a file of 16 MB. */
const most = { characters: 300_000, notes: 1_000, rows: 2_000 };

/** What XML cannot hold, or what is a break for one renderer and a space for the other. A tab is a space in both. */
const notText = /(?!\t)\p{Cc}|[\p{Cs}\u2028\u2029\ufffe\uffff]/u;

/**
 * Whether the content of a letter can be laid out at all.
 * @throws LetterNotSettable for a character that a document cannot hold, and for a letter without end: these come from
 *   who writes. Error for what only a bug of the composer can make: an empty title, a bookmark that Word does not take
 *   or that stands twice, a note that is empty or not referred to exactly once and in order, a row that does not fit
 *   its head.
 */
export function checkLetterContent(content: LetterContent): void {
  if (content.title.trim() === '') throw new Error('a letter needs a title');
  checkText(content);
  checkTables(content);
  const bookmarks = new Set<string>();
  const notes: number[] = [];
  for (const run of runsOf(content)) {
    if (run.kind === 'note') notes.push(run.note);
    if (run.kind !== 'figure') continue;
    if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/u.test(run.bookmark)) throw new Error(`not a bookmark: ${run.bookmark}`);
    // Word does not tell capitals from small letters in them.
    const name = run.bookmark.toLowerCase();
    if (bookmarks.has(name)) throw new Error(`bookmark stands twice: ${run.bookmark}`);
    bookmarks.add(name);
  }
  const expected = content.notes.map((_, index) => index + 1);
  if (notes.join() !== expected.join())
    throw new Error(`notes are referred to as ${notes.join()}, not ${expected.join()}`);
  for (const [index, note] of content.notes.entries()) {
    if (note.length === 0) throw new Error(`note ${index + 1} is empty`);
    if (note.some((run) => run.kind === 'note')) throw new Error(`note ${index + 1} refers to a note`);
  }
}

function checkText(content: LetterContent): void {
  if (content.notes.length > most.notes) throw new LetterNotSettable(`more than ${most.notes} notes`);
  let characters = 0;
  for (const text of textsIn(content)) {
    if (notText.test(text)) throw new LetterNotSettable(`not text: ${JSON.stringify(text.slice(0, 200))}`);
    characters += text.length;
  }
  if (characters > most.characters) throw new LetterNotSettable(`more than ${most.characters} characters`);
}

function checkTables({ blocks }: LetterContent): void {
  let rows = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    rows += block.rows.length;
    const columns = block.head.length;
    if (columns === 0 || block.rows.some((row) => row.length !== columns))
      throw new Error(`the rows of a table do not fit its head: ${block.head.join(', ')}`);
  }
  if (rows > most.rows) throw new LetterNotSettable(`more than ${most.rows} rows`);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** All runs of the letter in reading order, those of its notes last. */
export function runsOf(content: LetterContent): readonly Run[] {
  const inBlocks = content.blocks.flatMap((block): readonly Run[] => {
    if (block.kind === 'heading') return [];
    if (block.kind === 'paragraph') return block.runs;
    if (block.kind === 'list') return block.items.flat();
    return [...block.caption, ...block.rows.flat().flatMap((cell) => cell.runs)];
  });
  return [...inBlocks, ...content.notes.flat()];
}
