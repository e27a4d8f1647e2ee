import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';

/** One piece of a letter as a reader meets it. */
export type Piece = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'note';
  readonly text: string;
};

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  // "+3" is text.
  parseTagValue: false,
  attributeNamePrefix: '',
});

export function partOfDocx(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no ${name} in the file`);
  return new TextDecoder().decode(part);
}

export function partsOfDocx(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

/** Headings, paragraphs, items and cells in the order of the document; the notes behind them. */
export function piecesOfDocx(bytes: Uint8Array): readonly Piece[] {
  const body = find(parser.parse(partOfDocx(bytes, 'word/document.xml')), 'w:body');
  const notes = find(parser.parse(partOfDocx(bytes, 'word/footnotes.xml')), 'w:footnotes');
  const inNotes = notes
    .filter((node) => 'w:footnote' in node && !/separator/iu.test(String((node[':@'] as Node)?.['w:type'] ?? '')))
    .map((node): Piece => ({ kind: 'note', text: textOf(node['w:footnote'] as Node[]) }));
  return [...body.flatMap(piecesOf), ...inNotes].filter((piece) => piece.text !== '');
}

function piecesOf(node: Node): readonly Piece[] {
  if ('w:tbl' in node) {
    return all(node['w:tbl'] as Node[], 'w:tc').map((cell): Piece => ({ kind: 'cell', text: textOf(cell) }));
  }
  if (!('w:p' in node)) return [];
  const children = node['w:p'] as Node[];
  const properties = JSON.stringify(children.find((child) => 'w:pPr' in child) ?? {});
  const kind = /"(?:Title|Heading\d)"/u.test(properties)
    ? 'heading'
    : properties.includes('"Caption"')
      ? 'caption'
      : properties.includes('w:numPr')
        ? 'item'
        : 'paragraph';
  return [{ kind, text: textOf(children) }];
}

function find(nodes: readonly Node[], name: string): readonly Node[] {
  return all(nodes, name)[0] ?? [];
}

function all(nodes: readonly Node[], name: string): readonly (readonly Node[])[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) => {
      if (!Array.isArray(value)) return [];
      return key === name ? [value as readonly Node[]] : all(value as readonly Node[], name);
    }),
  );
}

function textOf(nodes: readonly Node[]): string {
  return all(nodes, 'w:t')
    .map((parts) => parts.map((part) => String(part['#text'] ?? '')).join(''))
    .join('')
    .trim();
}
