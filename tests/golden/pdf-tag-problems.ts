import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  PDFRef,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';

/**
 * What is wrong with the tags of a PDF, by the rules of ISO 32000 that a joined file could break: every marked content
 * belongs to a tag that knows its page, every tag is under the document, ids are found, and the cells name heads that
 * exist.
 */
export async function problemsInTags(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const problems: string[] = [];
  const dict = (object: unknown): PDFDict => {
    const found = context.lookup(object as PDFRef);
    if (!(found instanceof PDFDict)) throw new Error(`not a dictionary: ${String(object)}`);
    return found;
  };
  const key = (name: string) => PDFName.of(name);
  const items = (object: unknown): readonly unknown[] => {
    const found = object instanceof PDFRef ? context.lookup(object) : object;
    return found instanceof PDFArray ? found.asArray() : found === undefined ? [] : [object];
  };
  const root = dict(catalog.get(key('StructTreeRoot')));

  // Every tag under the root, with the marked contents that it says are its own.
  const owned = new Map<string, PDFRef>();
  const ids = new Set<string>();
  const headers: string[] = [];
  const seen = new Set<PDFRef>();
  const walk = (ref: PDFRef, parent: PDFRef | null) => {
    if (seen.has(ref)) problems.push(`tag ${ref.toString()} stands twice`);
    seen.add(ref);
    const tag = dict(ref);
    if (parent !== null && tag.get(key('P')) !== parent) problems.push(`tag ${ref.toString()} has another parent`);
    const id = tag.get(key('ID'));
    if (id !== undefined) ids.add(id.toString());
    for (const attribute of items(tag.get(key('A')))) {
      if (attribute instanceof PDFDict) headers.push(...items(attribute.get(key('Headers'))).map(String));
    }
    for (const kid of items(tag.get(key('K')))) {
      if (kid instanceof PDFRef) walk(kid, ref);
      else if (kid instanceof PDFNumber) owned.set(`${String(tag.get(key('Pg')))} ${kid.asNumber()}`, ref);
      else if (kid instanceof PDFDict && kid.has(key('MCID')))
        owned.set(`${String(kid.get(key('Pg')) ?? tag.get(key('Pg')))} ${String(kid.get(key('MCID')))}`, ref);
    }
  };
  for (const kid of items(root.get(key('K')))) walk(kid as PDFRef, null);
  for (const header of headers) if (!ids.has(header)) problems.push(`a cell names the head ${header}`);
  const named = items(dict(root.get(key('IDTree'))).get(key('Names')));
  for (let at = 0; at < named.length; at += 2) {
    if (!seen.has(named[at + 1] as PDFRef)) problems.push(`id ${String(named[at])} leads nowhere`);
    if (at > 0 && String(named[at - 2]) >= String(named[at])) problems.push(`ids are out of order`);
  }
  if (named.length / 2 !== ids.size) problems.push(`${named.length / 2} ids are listed of ${ids.size}`);

  const numbers = items(dict(root.get(key('ParentTree'))).get(key('Nums')));
  const owners = new Map<number, unknown>();
  for (let at = 0; at < numbers.length; at += 2) {
    const number = (numbers[at] as PDFNumber).asNumber();
    if (owners.has(number)) problems.push(`key ${number} stands twice`);
    owners.set(number, numbers[at + 1]);
  }
  let marks = 0;
  for (const page of document.getPages()) {
    const list = items(owners.get((page.node.get(key('StructParents')) as PDFNumber).asNumber()));
    const content = items(page.node.get(key('Contents')))
      .map((ref) => context.lookup(ref as PDFRef))
      .map((stream) => Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('latin1'))
      .join('\n');
    const found = [...content.matchAll(/\/MCID (\d+)/gu)].map((match) => Number(match[1]));
    marks += found.length;
    for (const mark of found) {
      const owner = owned.get(`${page.ref.toString()} ${mark}`);
      if (owner === undefined) problems.push(`content ${mark} of page ${page.ref.toString()} has no tag`);
      else if (list[mark] !== owner) problems.push(`content ${mark} of page ${page.ref.toString()} has another owner`);
    }
  }
  if (marks !== owned.size) problems.push(`${owned.size} contents are owned of ${marks}`);
  if (marks === 0) problems.push('nothing is tagged');
  return problems.slice(0, 20);
}
