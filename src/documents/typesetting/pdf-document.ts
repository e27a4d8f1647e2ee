import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfPart } from './pdf-part.ts';
import { objectText, type PdfWriter } from './pdf-writer.ts';

/** What a joined file holds, by the numbers of its objects, and the numbers of what says so. */
export type About = {
  readonly catalog: number;
  readonly pageTree: number;
  readonly tagTree: number;
  readonly documentTag: number;
  readonly outline: number;
  readonly info: number;
  readonly xmp: number;
  readonly pages: number[];
  readonly tags: number[];
  readonly owners: { readonly key: number; readonly owner: string }[];
  readonly ids: { readonly id: string; readonly tag: number }[];
  readonly outlineItems: { readonly number: number; readonly dict: PDFDict }[];
};

/** Writes what holds the file together, as the first part says it. */
export function writeDocument(file: PdfWriter, first: PdfPart, about: About, nextKey: number): Uint8Array {
  const { pages, tags, outlineItems } = about;
  const list = (numbers: readonly number[]) => numbers.map((number) => `${number} 0 R`).join(' ');
  const dict = (lines: readonly string[]) => `<<\n${lines.map((line) => `  ${line}\n`).join('')}>>`;
  file.write(about.pageTree, dict(['/Type /Pages', `/Count ${pages.length}`, `/Kids [${list(pages)}]`]));
  const document = ['/Type /StructElem', '/S /Document', `/P ${about.tagTree} 0 R`, `/K [${list(tags)}]`];
  file.write(about.documentTag, dict(document));
  const owners = about.owners.toSorted((a, b) => a.key - b.key).map(({ key, owner }) => `${key} ${owner}`);
  const ids = about.ids.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, tag }) => `(${id}) ${tag} 0 R`);
  file.write(
    about.tagTree,
    dict([
      '/Type /StructTreeRoot',
      `/RoleMap ${objectText(first.roles).replaceAll('\n', '')}`,
      `/K [${about.documentTag} 0 R]`,
      `/ParentTree << /Nums [${owners.join(' ')}] >>`,
      ...(ids.length === 0 ? [] : [`/IDTree << /Names [${ids.join(' ')}] >>`]),
      `/ParentTreeNextKey ${nextKey}`,
    ]),
  );
  for (const [index, { number, dict: item }] of outlineItems.entries()) {
    const ties = [`/Parent ${about.outline} 0 R`];
    const [previous, next] = [outlineItems[index - 1], outlineItems[index + 1]];
    if (previous !== undefined) ties.push(`/Prev ${previous.number} 0 R`);
    if (next !== undefined) ties.push(`/Next ${next.number} 0 R`);
    file.write(number, objectText(item).replace('<<\n', `<<\n${ties.map((tie) => `  ${tie}\n`).join('')}`));
  }
  const [firstItem, lastItem] = [outlineItems[0], outlineItems.at(-1)];
  const ends =
    firstItem === undefined || lastItem === undefined
      ? []
      : [`/First ${firstItem.number} 0 R`, `/Last ${lastItem.number} 0 R`, `/Count ${outlineItems.length}`];
  file.write(about.outline, dict(['/Type /Outlines', ...ends]));
  file.write(about.info, first.info);
  const id = file.digest().subarray(0, 16);
  file.write(about.xmp, metadata(first, pages.length, id.toString('base64')));
  const catalog = objectText(first.catalog);
  const refer = (text: string, key: string, number: number) =>
    text.replace(new RegExp(`/${key} \\d+ 0 R`, 'u'), `/${key} ${number} 0 R`);
  const referred = [
    ['Pages', about.pageTree],
    ['StructTreeRoot', about.tagTree],
    ['Outlines', about.outline],
    ['Metadata', about.xmp],
  ] as const;
  file.write(
    about.catalog,
    referred.reduce((text, [key, number]) => refer(text, key, number), catalog),
  );
  return file.finish({ root: about.catalog, info: about.info, id: id.toString('hex') });
}

/** The metadata of the first part, for a file of so many pages that is another file than that part. */
function metadata({ xmp }: PdfPart, pages: number, id: string): PDFRawStream {
  const text = Buffer.from(xmp.contents)
    .toString('utf8')
    .replace(/(?<=<xmpTPg:NPages>)\d+/u, String(pages))
    .replace(/(?<=<xmpMM:(?:InstanceID|DocumentID)>)[^<]+/gu, id);
  return PDFRawStream.of(xmp.dict, Buffer.from(text, 'utf8'));
}
