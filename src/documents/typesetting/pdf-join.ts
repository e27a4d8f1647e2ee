import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { createPdfCopier } from './pdf-copier.ts';
import { type About, writeDocument } from './pdf-document.ts';
import { dictOf, idOf, type PdfPart } from './pdf-part.ts';
import { continuedTable, lastTable, rowsOnLastPage } from './pdf-table.ts';
import { createPdfWriter, objectText } from './pdf-writer.ts';

export type PartToAdd = {
  readonly part: PdfPart;
  /**
   * It begins with a heading that is left out, and with a table that goes on with the last of the part before, the head
   * of which is decoration here.
   */
  readonly continues: boolean;
  /** Its last table goes on in the next part, and with it the rows of its last page, which is left out. */
  readonly goesOn: boolean;
  /** Whether its pages get a stamp at the end, such as how many they are. */
  readonly isStamped: boolean;
};

/** The rows of a table that goes on: they are written when it ends. */
type OpenTable = {
  readonly body: number;
  readonly table: number;
  readonly rows: number[];
  readonly headIds: readonly string[];
};

const name = (text: string) => PDFName.of(text);
const stampName = 'VthStamp';

/**
 * Joins tagged parts into one tagged file, in order: pages, tags under one document, outlines. A table that goes on in
 * the next part is one table in the tags. The numbers of the objects follow from the order alone, so that equal parts
 * give equal bytes. What stands about the document itself is taken from the first part.
 */
export function createPdfJoin() {
  const file = createPdfWriter();
  const about: About = {
    catalog: file.reserve(),
    pageTree: file.reserve(),
    tagTree: file.reserve(),
    documentTag: file.reserve(),
    outline: file.reserve(),
    info: file.reserve(),
    xmp: file.reserve(),
    pages: [],
    tags: [],
    owners: [],
    ids: [],
    outlineItems: [],
  };
  const before = file.reserve();
  const after = file.reserve();
  const stamps: { readonly form: number }[] = [];
  let first: PdfPart | null = null;
  let parts = 0;
  let keyBase = 0;
  let open: OpenTable | null = null;

  const close = () => {
    if (open === null) return;
    const rows = open.rows.map((row) => `${row} 0 R`).join(' ');
    file.write(open.body, `<<\n  /Type /StructElem\n  /S /TBody\n  /P ${open.table} 0 R\n  /K [${rows}]\n>>`);
    open = null;
  };

  /** Lets a page draw a form behind its own contents, which may have moved what is drawn later: that is undone. */
  const stamp = (page: PDFDict, { context }: PdfPart) => {
    const form = file.reserve();
    stamps.push({ form });
    const contents = page.get(name('Contents'));
    const all = PDFArray.withContext(context);
    all.push(PDFRef.of(before));
    for (const one of contents instanceof PDFArray ? contents.asArray() : [contents])
      if (one !== undefined) all.push(one);
    all.push(PDFRef.of(after));
    page.set(name('Contents'), all);
    const resources = page.get(name('Resources'));
    if (!(resources instanceof PDFDict)) throw new Error('a page has no resources of its own');
    const given = resources.get(name('XObject'));
    const forms = given instanceof PDFDict ? given : PDFDict.withContext(context);
    forms.set(name(stampName), PDFRef.of(form));
    resources.set(name('XObject'), forms);
  };

  const add = ({ part, continues, goesOn, isStamped }: PartToAdd): void => {
    first ??= part;
    if (objectText(part.roles) !== objectText(first.roles)) throw new Error('the parts name their tags differently');
    parts += 1;
    const prefix = `${parts}.`;
    const copier = createPdfCopier({
      part,
      file,
      prefix,
      keyBase,
      onWrite: (number, object) => {
        if (!(object instanceof PDFDict)) return;
        const type = object.get(name('Type'));
        if (type === name('Page') && isStamped) stamp(object, part);
        if (type === name('StructElem')) dropBorders(object);
        const id = type === name('StructElem') ? idOf(object) : null;
        if (id !== null) about.ids.push({ id, tag: number });
      },
    });
    copier.assign(part.pageTree, about.pageTree);
    copier.assign(part.tagTree, about.tagTree);
    copier.assign(part.documentTag, about.documentTag);
    if (part.outline !== null) copier.assign(part.outline, about.outline);
    const setAgain = new Set(goesOn ? rowsOnLastPage(part) : []);

    if (continues) {
      const table = continuedTable(part);
      if (open === null) throw new Error('no table is open to go on with');
      for (const [column, id] of table.headIds.entries()) copier.assignId(id, open.headIds[column] ?? '');
      copier.assign(table.body, open.body);
      open.rows.push(...table.rows.filter((row) => !setAgain.has(row)).map(copier.numberOf));
    }
    const tags = continues ? part.tags.slice(2) : part.tags;
    if (!goesOn || tags.length > 0) close();
    const opened = goesOn && tags.length > 0 ? lastTable(part) : null;
    const body = opened === null ? 0 : file.reserve();
    if (opened !== null) copier.assign(opened.body, body);

    for (const page of goesOn ? part.pages.slice(0, -1) : part.pages) about.pages.push(copier.numberOf(page));
    about.tags.push(...tags.map(copier.numberOf));
    if (opened !== null) {
      const kept = opened.rows.filter((row) => !setAgain.has(row));
      if (kept.length === 0) throw new Error('a table that goes on has no page of its own yet');
      const headIds = opened.headIds.map((id) => prefix + id);
      open = { body, table: copier.numberOf(opened.table), rows: kept.map(copier.numberOf), headIds };
    }
    for (const item of part.outlineItems) {
      const number = file.reserve();
      copier.assign(item, number);
      about.outlineItems.push({ number, dict: outlineItem(part, item, copier.copied) });
    }
    copier.drain();
    for (const key of copier.keys()) {
      const owner = part.owners.get(key);
      if (owner !== undefined) about.owners.push({ key: keyBase + key, owner: objectText(copier.copied(owner)) });
    }
    copier.drain();
    const left = part.pages.at(-1);
    if (goesOn && left !== undefined && copier.isCopied(left))
      throw new Error('something stands on a page that is set again');
    keyBase += part.nextOwnerKey;
  };

  /** @param stampPart has a page for every page that is stamped, in order; nothing of it may be tagged */
  const finish = (stampPart: PdfPart | null): Uint8Array => {
    close();
    if (first === null) throw new Error('a PDF needs a part');
    if ((stampPart?.pages.length ?? 0) !== stamps.length) throw new Error('not a stamp for every page');
    file.write(before, stream(first, 'q'));
    file.write(after, stream(first, `Q /${stampName} Do`));
    if (stampPart !== null) {
      const copier = createPdfCopier({ part: stampPart, file, prefix: '', keyBase, onWrite: () => undefined });
      for (const [index, page] of stampPart.pages.entries()) {
        file.write(stamps[index]?.form ?? 0, formOf(stampPart, page, copier.copied));
      }
      copier.drain();
    }
    return writeDocument(file, first, about, keyBase);
  };

  return { add, finish, pageCount: () => about.pages.length, stampCount: () => stamps.length };
}

/** How the borders of a cell look says nothing to who reads by the tags, and is half of a long table. */
function dropBorders(tag: PDFDict): void {
  const attributes = tag.get(name('A'));
  if (!(attributes instanceof PDFArray)) return;
  const kept = attributes.asArray().filter((one) => !(one instanceof PDFDict && one.has(name('BorderStyle'))));
  if (kept.length === attributes.size()) return;
  const array = PDFArray.withContext(tag.context);
  for (const one of kept) array.push(one);
  tag.set(name('A'), array);
}

/** An item of the outline without what ties it to the others: that is known at the end. */
function outlineItem({ context }: PdfPart, item: PDFRef, copied: (object: PDFObject) => PDFObject): PDFDict {
  const ties = ['/Parent', '/Prev', '/Next'];
  const entries = dictOf(context, item)
    .entries()
    .filter(([key]) => !ties.includes(key.toString()));
  return PDFDict.fromMapWithContext(new Map(entries.map(([key, value]) => [key, copied(value)])), context);
}

function stream({ context }: PdfPart, contents: string): PDFRawStream {
  return PDFRawStream.of(PDFDict.withContext(context), Buffer.from(contents, 'latin1'));
}

/** The contents of a page as a form that another page can draw. */
function formOf(part: PdfPart, pageRef: PDFRef, copied: (object: PDFObject) => PDFObject): PDFRawStream {
  const { context } = part;
  const page = dictOf(context, pageRef);
  const contents = context.lookup(page.get(name('Contents')));
  const [box, resources] = [page.get(name('MediaBox')), page.get(name('Resources'))];
  if (!(contents instanceof PDFRawStream) || box === undefined || resources === undefined)
    throw new Error('a stamp has no contents');
  const dict = PDFDict.withContext(context);
  dict.set(name('Type'), name('XObject'));
  dict.set(name('Subtype'), name('Form'));
  dict.set(name('BBox'), box);
  dict.set(name('Resources'), copied(resources));
  const filter = contents.dict.get(name('Filter'));
  if (filter !== undefined) dict.set(name('Filter'), filter);
  return PDFRawStream.of(dict, contents.contents);
}
