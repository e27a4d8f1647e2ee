import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { dictOf, idOf, type PdfPart, refsIn, roleOf } from './pdf-part.ts';

/** A table as its tags have it. */
export type TaggedTable = {
  readonly table: PDFRef;
  readonly body: PDFRef;
  readonly rows: readonly PDFRef[];
  /** Ids of the cells of its head, in order: the other cells name them. */
  readonly headIds: readonly string[];
};

/** The table that goes on, behind the heading that a part has to begin with. */
export function continuedTable(part: PdfPart): TaggedTable {
  return tableAt(part, part.tags[1]);
}

export function lastTable(part: PdfPart): TaggedTable {
  return tableAt(part, part.tags.at(-1));
}

/** The rows of the last table on the last page, which may not be full: in a table that goes on they are set again. */
export function rowsOnLastPage(part: PdfPart): readonly PDFRef[] {
  const last = part.pages.at(-1);
  return lastTable(part).rows.filter((row) => pageOf(part, row) === last);
}

function tableAt({ context }: PdfPart, table: PDFRef | undefined): TaggedTable {
  if (table === undefined || roleOf(context, table) !== 'Table') throw new Error('no table stands where one goes on');
  const parts = refsIn(context, dictOf(context, table), 'K');
  const body = parts.find((part) => roleOf(context, part) === 'TBody');
  const head = parts.find((part) => roleOf(context, part) === 'THead');
  if (body === undefined || head === undefined) throw new Error('a table that goes on has no head or no rows');
  const headRows = refsIn(context, dictOf(context, head), 'K');
  const headCells = headRows.flatMap((row) => refsIn(context, dictOf(context, row), 'K'));
  return {
    table,
    body,
    rows: refsIn(context, dictOf(context, body), 'K'),
    headIds: headCells.map((cell) => idOf(dictOf(context, cell)) ?? ''),
  };
}

/** The page of the first thing that stands in a tag. */
function pageOf(part: PdfPart, tag: PDFRef): PDFRef | null {
  const dict = dictOf(part.context, tag);
  const own = dict.get(PDFName.of('Pg'));
  if (own instanceof PDFRef) return own;
  for (const child of refsIn(part.context, dict, 'K')) {
    const page = pageOf(part, child);
    if (page !== null) return page;
  }
  return null;
}
