import { withoutSeams } from '../../../charts/without-seams.ts';
import type { SummaryBlock, SummaryContent, SummaryTable } from '../../../domain/summaries/summary-content.ts';

/** Where a part begins: a block, and the row of it when it is a table that goes on. */
export type Place = { readonly block: number; readonly row: number };

/** A block as the template takes it. */
export type BlockToSet =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly startsPage: boolean }
  | { readonly kind: 'paragraph'; readonly text: string; readonly announces: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'picture';
      readonly caption: string;
      readonly alternative: string;
      readonly svg: string;
      /** Of the width of the page. */
      readonly share: number;
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: SummaryTable['columns'];
      readonly rows: readonly (readonly string[])[];
      readonly goesOn: boolean;
      readonly staysWhole: boolean;
    };

export type Part = {
  readonly blocks: readonly BlockToSet[];
  readonly end: Place;
  /** The last table goes on in the next part. */
  readonly goesOn: boolean;
};

/** As many rows take a tenth of a second and some megabytes; the time of a row grows when they are many more. */
const rowsPerPart = 160;
/** So many rows are never on one page. */
const rowsOfTwoPages = 60;
/** A table of up to so many rows stays on one page. */
export const shortTable = 12;
/** Width between the margins, in CSS pixels: 267 mm. */
const pageWidth = 1009;

/** The blocks that are set next: up to the end, or up to the row with which the part is full. */
export function nextPart({ title, blocks }: SummaryContent, from: Place): Part {
  const part: BlockToSet[] = from.block === 0 && from.row === 0 ? [{ kind: 'title', text: title }] : [];
  let left = rowsPerPart;
  for (let at = from.block; at < blocks.length; at += 1) {
    const block = blocks[at] as SummaryBlock;
    if (block.kind !== 'table') {
      part.push(blockToSet(block, blocks[at + 1]));
      continue;
    }
    const first = at === from.block ? from.row : 0;
    const fits = Math.max(left, rowsOfTwoPages);
    const goesOn = block.rows.length - first > fits;
    const end = goesOn ? first + fits : block.rows.length;
    part.push(tableToSet(block, first, end));
    left -= end - first;
    if (goesOn) return { blocks: part, end: { block: at, row: end }, goesOn };
  }
  return { blocks: part, end: { block: blocks.length, row: 0 }, goesOn: false };
}

function blockToSet(block: Exclude<SummaryBlock, SummaryTable>, next: SummaryBlock | undefined): BlockToSet {
  switch (block.kind) {
    case 'heading':
      return block;
    case 'paragraph':
      return { ...block, announces: announces(next) };
    case 'list':
      return block;
    case 'picture': {
      const { width, caption, alternative, svg } = block;
      return { kind: 'picture', caption, alternative, svg: withoutSeams(svg), share: Math.min(1, width / pageWidth) };
    }
  }
}

/** What a paragraph announces stays with it. */
export function announces(next: SummaryBlock | undefined): boolean {
  return next?.kind === 'list' || next?.kind === 'table' || next?.kind === 'picture';
}

function tableToSet({ caption, columns, rows }: SummaryTable, from: number, end: number): BlockToSet {
  return {
    kind: 'table',
    caption,
    columns,
    rows: rows.slice(from, end).map((row) => row.map((cell) => cell.text)),
    goesOn: from > 0,
    staysWhole: rows.length <= shortTable,
  };
}
