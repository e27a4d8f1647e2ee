/** A piece of the writer's text; `figure` is a bound number, `plain-number` one that is marked as no count. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly key: string }
  | { readonly kind: 'plain-number'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string };

export type FreeBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] };

const marks = /\{\{\s*(=?)\s*([^{}]*?)\s*\}\}|\[\[\s*([^[\]]*?)\s*\]\]/gu;

/** Reads the writer's text: an empty line parts paragraphs, `- ` makes a list, `### ` a heading. */
export function parseFreeText(text: string): readonly FreeBlock[] {
  const parts = text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap(parseBlock);
}

function parseBlock(part: string): readonly FreeBlock[] {
  const lines = part.split('\n').map((line) => line.trim());
  const blocks: FreeBlock[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', pieces: parsePieces(paragraph.join(' ')) });
    if (items.length > 0) blocks.push({ kind: 'list', items: items.map(parsePieces) });
    paragraph = [];
    items = [];
  };
  for (const line of lines) {
    const isHeading = line.startsWith('### ');
    const isItem = line.startsWith('- ');
    if (isHeading || (isItem && paragraph.length > 0) || (!isItem && items.length > 0)) flush();
    if (isHeading) blocks.push({ kind: 'heading', text: line.slice(4).trim() });
    else if (isItem) items.push(line.slice(2));
    else paragraph.push(line);
  }
  flush();
  return blocks;
}

export function parsePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    const [, isPlain, inner, note] = match;
    if (note !== undefined) pieces.push({ kind: 'note', text: note });
    else if (isPlain === '=') pieces.push({ kind: 'plain-number', text: inner ?? '' });
    else pieces.push({ kind: 'figure', key: inner ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}
