import type { Figure, FigureKey } from '../../../domain/figures/figure.ts';
import type { Block, Run, TableCell } from '../../../domain/letters/letter-content.ts';
import { numberInText } from '../../../text/nl/number-words.ts';
import { parseFreeText, type Piece } from './free-text.ts';

/** What a sentence is made of: text, or a run that is made already. */
export type Part = string | Run;

export type TextBuilder = ReturnType<typeof createTextBuilder>;

const digits = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** Collects the blocks and notes of one letter, and gives every number in it a bookmark of its own. */
export function createTextBuilder(figures: readonly Figure[]) {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const blocks: Block[] = [];
  const notes: (readonly Run[])[] = [];
  let bookmarks = 0;

  const value = (key: FigureKey): number | null => byKey.get(key)?.value ?? null;

  /** The value of a figure that the letter cannot do without. */
  const known = (key: FigureKey): number => {
    const found = value(key);
    if (found === null) throw new Error(`the letter needs the figure ${key}`);
    return found;
  };

  const bound = (key: FigureKey, text: string): Run => {
    bookmarks += 1;
    const name = `c${bookmarks}_${key.replace(/[^A-Za-z0-9]/gu, '_')}`;
    return { kind: 'figure', figure: key, text, bookmark: name.slice(0, 40) };
  };

  /** A number in running text: small ones in words. `absolute` prints a fall as a positive number. */
  const count = (key: FigureKey, { isFirst = false, isAbsolute = false } = {}): Run => {
    const found = isAbsolute ? Math.abs(known(key)) : known(key);
    const text = numberInText(found);
    return bound(key, isFirst ? capitalised(text) : text);
  };

  /** A number that an earlier letter gave, bound to the figure of that publication under `as-published:`. */
  const quoted = (key: FigureKey, published: number): Run => bound(`as-published:${key}`, numberInText(published));

  const note = (text: string): Run => {
    notes.push([{ kind: 'text', text }]);
    return { kind: 'note', note: notes.length };
  };

  const runs = (parts: readonly Part[]): readonly Run[] =>
    parts.flatMap((part): Run[] => {
      if (typeof part !== 'string') return [part];
      return part === '' ? [] : [{ kind: 'text', text: part }];
    });

  const fromPieces = (pieces: readonly Piece[]): readonly Run[] =>
    runs(
      pieces.map((piece): Part => {
        if (piece.kind === 'note') return note(piece.text);
        if (piece.kind !== 'figure') return piece.text;
        return value(piece.key) === null ? `{{${piece.key}}}` : count(piece.key);
      }),
    );

  return {
    blocks,
    notes,
    value,
    known,
    count,
    quoted,
    note,
    heading: (text: string, level: 1 | 2 = 1) => {
      blocks.push({ kind: 'heading', level, text });
    },
    paragraph: (...sentences: readonly (readonly Part[] | null)[]) => {
      const said = sentences.filter((sentence) => sentence !== null);
      const parts = said.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
      if (parts.length > 0) blocks.push({ kind: 'paragraph', origin: 'generated', runs: runs(parts) });
    },
    list: (items: readonly (readonly Part[])[]) => {
      if (items.length > 0) blocks.push({ kind: 'list', origin: 'generated', items: items.map(runs) });
    },
    table: (caption: string, head: readonly string[], rows: readonly (readonly (string | { key: FigureKey })[])[]) => {
      const cell = (content: string | { key: FigureKey }): TableCell => {
        if (typeof content === 'string') return { runs: runs([content]), isNumber: false };
        const found = value(content.key);
        return {
          runs: found === null ? runs(['onbekend']) : [bound(content.key, digits.format(found))],
          isNumber: true,
        };
      };
      blocks.push({ kind: 'table', caption: runs([caption]), head, rows: rows.map((row) => row.map(cell)) });
    },
    freeText: (text: string) => {
      for (const block of parseFreeText(text)) {
        if (block.kind === 'heading') blocks.push({ kind: 'heading', level: levelBelow(blocks), text: block.text });
        else if (block.kind === 'list') {
          blocks.push({ kind: 'list', origin: 'writer', items: block.items.map(fromPieces) });
        } else blocks.push({ kind: 'paragraph', origin: 'writer', runs: fromPieces(block.pieces) });
      }
    },
  };
}

/** Levels of headings may not be skipped: before the first section of the letter a heading is one itself. */
function levelBelow(blocks: readonly Block[]): 1 | 2 {
  return blocks.some((block) => block.kind === 'heading') ? 2 : 1;
}

function capitalised(text: string): string {
  // The capital of "één" keeps its accent to itself: "Eén".
  return text === 'één' ? 'Eén' : text.slice(0, 1).toUpperCase() + text.slice(1);
}
