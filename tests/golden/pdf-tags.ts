/** A tag of the structure tree, over all pages; a string names marked content as pdf.js names it. */
export type Tag = { readonly role: string; readonly children: readonly (Tag | string)[] };

/**
 * The structure tree as it stands in the file. pdf.js gives it page by page, and a paragraph that goes on over the page
 * looks like two there. Reads only files whose objects stand uncompressed, as those of Typst do.
 */
export function readTags(bytes: Uint8Array): Tag {
  const objects = new Map(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/^(\d+) 0 obj\n(<<\n[\s\S]*?)\nendobj$/gmu),
    ].map(([, number, body]) => [number ?? '', body ?? '']),
  );
  const root = [...objects].find(([, body]) => body.includes('/Type /StructTreeRoot'));
  if (root === undefined) throw new Error('the PDF has no tags that can be read');
  return tagOf(root[0], objects);
}

function tagOf(number: string, objects: ReadonlyMap<string, string>): Tag {
  const body = objects.get(number) ?? '';
  const page = /^ {2}\/Pg (\d+) 0 R$/mu.exec(body)?.[1];
  const kids = /^ {2}\/K (\[[\s\S]*?\]|\S.*)$/mu.exec(body)?.[1] ?? '';
  const children = [...kids.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/gu)].flatMap(
    ([, inner, reference, mark]): (Tag | string)[] => {
      if (reference !== undefined) return [tagOf(reference, objects)];
      if (mark !== undefined) return [`p${page}R_mc${mark}`];
      const elsewhere = /\/Pg (\d+) 0 R/u.exec(inner ?? '')?.[1] ?? page;
      const there = /\/MCID (\d+)/u.exec(inner ?? '')?.[1];
      return there === undefined ? [] : [`p${elsewhere}R_mc${there}`];
    },
  );
  return { role: /^ {2}\/S \/(\S+)$/mu.exec(body)?.[1] ?? 'Root', children };
}

/** On how many pages each tag of a role stands, in the order of the document. */
export function pagesOfTags(root: Tag, role: string): readonly number[] {
  const own = root.role === role ? [new Set(marksIn(root).map((mark) => mark.split('_')[0])).size] : [];
  return [...own, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : pagesOfTags(child, role)))];
}

function marksIn(tag: Tag): readonly string[] {
  return tag.children.flatMap((child) => (typeof child === 'string' ? [child] : marksIn(child)));
}
