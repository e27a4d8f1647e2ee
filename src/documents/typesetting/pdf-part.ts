import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A tagged PDF as the typesetter makes it, opened to be joined with others. */
export type PdfPart = {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly info: PDFObject;
  readonly xmp: PDFRawStream;
  readonly pageTree: PDFRef;
  readonly pages: readonly PDFRef[];
  readonly tagTree: PDFRef;
  readonly roles: PDFObject;
  /** The tag that holds all others, and these in order. */
  readonly documentTag: PDFRef;
  readonly tags: readonly PDFRef[];
  /** For each key that pages and links name: the tags that their contents belong to. */
  readonly owners: ReadonlyMap<number, PDFObject>;
  readonly nextOwnerKey: number;
  readonly outline: PDFRef | null;
  readonly outlineItems: readonly PDFRef[];
};

/** @throws Error when the file is not made as the typesetter makes them. */
export async function readPdfPart(bytes: Uint8Array): Promise<PdfPart> {
  const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true).parseDocument();
  const { Root, Info } = context.trailerInfo;
  if (Info === undefined) throw new Error('the PDF says nothing about itself');
  const catalog = dictOf(context, Root);
  const pageTree = refIn(catalog, 'Pages');
  const tagTree = refIn(catalog, 'StructTreeRoot');
  const tagRoot = dictOf(context, tagTree);
  const [documentTag, ...others] = refsIn(context, tagRoot, 'K');
  if (documentTag === undefined || others.length > 0) throw new Error('the PDF has not one document tag');
  const xmp = context.lookup(catalog.get(PDFName.of('Metadata')));
  if (!(xmp instanceof PDFRawStream)) throw new Error('the PDF has no metadata');
  const outline = catalog.get(PDFName.of('Outlines'));
  return {
    context,
    catalog,
    info: context.lookup(Info) as PDFObject,
    xmp,
    pageTree,
    pages: pagesUnder(context, pageTree),
    tagTree,
    roles: tagRoot.get(PDFName.of('RoleMap')) ?? PDFDict.withContext(context),
    documentTag,
    tags: refsIn(context, dictOf(context, documentTag), 'K'),
    owners: ownersIn(context, tagRoot),
    nextOwnerKey: numberIn(tagRoot, 'ParentTreeNextKey') ?? 0,
    outline: outline instanceof PDFRef ? outline : null,
    outlineItems: outline instanceof PDFRef ? [...outlineItemsIn(context, outline)] : [],
  };
}

export function dictOf(context: PDFContext, object: PDFObject | undefined): PDFDict {
  const found = context.lookup(object);
  if (!(found instanceof PDFDict)) throw new Error(`not a dictionary: ${object?.toString()}`);
  return found;
}

/** The references under a key, whether one stands there or a list; numbers and others in the list are left out. */
export function refsIn(context: PDFContext, dict: PDFDict, key: string): readonly PDFRef[] {
  const given = dict.get(PDFName.of(key));
  const value =
    given instanceof PDFRef ? (context.lookup(given) instanceof PDFArray ? context.lookup(given) : given) : given;
  if (value instanceof PDFRef) return [value];
  return value instanceof PDFArray ? value.asArray().filter((item) => item instanceof PDFRef) : [];
}

export function roleOf(context: PDFContext, tag: PDFRef): string {
  return dictOf(context, tag).get(PDFName.of('S'))?.toString().slice(1) ?? '';
}

export function idOf(tag: PDFDict): string | null {
  const id = tag.get(PDFName.of('ID'));
  return id instanceof PDFString ? id.asString() : null;
}

function pagesUnder(context: PDFContext, tree: PDFRef): readonly PDFRef[] {
  const dict = dictOf(context, tree);
  return dict.has(PDFName.of('Kids'))
    ? refsIn(context, dict, 'Kids').flatMap((kid) => pagesUnder(context, kid))
    : [tree];
}

function refIn(dict: PDFDict, key: string): PDFRef {
  const found = dict.get(PDFName.of(key));
  if (!(found instanceof PDFRef)) throw new Error(`no reference under ${key}`);
  return found;
}

function numberIn(dict: PDFDict, key: string): number | null {
  const found = dict.get(PDFName.of(key));
  return found instanceof PDFNumber ? found.asNumber() : null;
}

/** A file in which everything is decoration has no owners. */
function ownersIn(context: PDFContext, tagRoot: PDFDict): ReadonlyMap<number, PDFObject> {
  const owners = new Map<number, PDFObject>();
  const tree = tagRoot.get(PDFName.of('ParentTree'));
  if (tree === undefined) return owners;
  const pairs = dictOf(context, tree).get(PDFName.of('Nums'));
  if (!(pairs instanceof PDFArray)) throw new Error('the tree of owners is not flat');
  const items = pairs.asArray();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, owner] = [items[at], items[at + 1]];
    if (key instanceof PDFNumber && owner !== undefined) owners.set(key.asNumber(), owner);
  }
  return owners;
}

function* outlineItemsIn(context: PDFContext, outline: PDFRef): Generator<PDFRef> {
  let item = dictOf(context, outline).get(PDFName.of('First'));
  while (item instanceof PDFRef) {
    yield item;
    item = dictOf(context, item).get(PDFName.of('Next'));
  }
}
