import type { LetterContent, Run } from '../../../domain/letters/letter-content.ts';

/**
 * Whether the content of a letter can be laid out at all.
 * @throws Error for an empty title, a bookmark that Word does not take or that stands twice, a note that is not referred
 *   to exactly once and in order.
 */
export function checkLetterContent(content: LetterContent): void {
  if (content.title.trim() === '') throw new Error('a letter needs a title');
  const bookmarks = new Set<string>();
  const notes: number[] = [];
  for (const run of runsOf(content)) {
    if (run.kind === 'note') notes.push(run.note);
    if (run.kind !== 'figure') continue;
    if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/u.test(run.bookmark)) throw new Error(`not a bookmark: ${run.bookmark}`);
    if (bookmarks.has(run.bookmark)) throw new Error(`bookmark stands twice: ${run.bookmark}`);
    bookmarks.add(run.bookmark);
  }
  const expected = content.notes.map((_, index) => index + 1);
  if (notes.join() !== expected.join())
    throw new Error(`notes are referred to as ${notes.join()}, not ${expected.join()}`);
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
