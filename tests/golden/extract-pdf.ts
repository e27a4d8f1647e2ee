import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from './extract-docx.ts';
import { readTags, type Tag } from './pdf-tags.ts';

/** What a reading aid finds in a tagged PDF: the pieces by their tags, the notes behind them. */
export async function readPdf(bytes: Uint8Array) {
  const { texts, ...read } = await readPages(bytes);
  const found: Found = { pieces: [], notes: [], roles: new Set(), texts };
  walk(readTags(bytes), null, found);
  return { ...read, roles: found.roles, pieces: [...found.pieces, ...found.notes] };
}

/** What stands on the pages of any PDF, tagged or not, and what it says about itself. */
export async function readPages(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const texts = new Map<string, string>();
  const pageTexts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pageTexts.push(await readMarks(await pdf.getPage(number), texts));
  }
  const { info, metadata } = await pdf.getMetadata();
  const read = {
    texts,
    pageTexts,
    info: info as Readonly<Record<string, unknown>>,
    xmp: String(metadata?.getRaw() ?? ''),
    markInfo: await pdf.getMarkInfo(),
  };
  await task.destroy();
  return read;
}

/**
 * A PDF has no space where a line ends, and a line may end behind a hyphen: whether a space stood there is lost. To
 * compare, none stands behind a hyphen, dash or slash.
 */
export function comparable(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ kind, text }) => ({ kind, text: text.replace(/([-–—/])\s+/gu, '$1') }));
}

type Found = {
  readonly pieces: Piece[];
  readonly notes: Piece[];
  readonly roles: Set<string>;
  readonly texts: ReadonlyMap<string, string>;
};

const kinds: Readonly<Record<string, Piece['kind']>> = {
  Caption: 'caption',
  P: 'paragraph',
  LBody: 'item',
  TH: 'cell',
  TD: 'cell',
  Note: 'note',
};

function walk({ role, children }: Tag, inside: Piece['kind'] | null, found: Found): void {
  found.roles.add(role);
  const kind = /^H\d/u.test(role) ? 'heading' : (kinds[role] ?? null);
  if (kind !== null && inside === null) {
    const text = children.map((child) => textIn(child, found)).join('');
    const piece = { kind, text: text.replace(/\s+/gu, ' ').trim() };
    if (piece.text !== '') (kind === 'note' ? found.notes : found.pieces).push(piece);
  }
  for (const child of children) {
    if (typeof child !== 'string') walk(child, child.role === 'Note' ? null : (kind ?? inside), found);
  }
}

/** Text without what belongs to the notes and marks inside it. */
function textIn(given: Tag | string, found: Found): string {
  if (typeof given === 'string') return found.texts.get(given) ?? '';
  if (['Note', 'Lbl', 'Reference'].includes(given.role)) return '';
  return given.children.map((child) => textIn(child, found)).join('');
}

type Page = { getTextContent: (options: object) => Promise<{ items: readonly unknown[] }> };
type Item = { readonly type?: string; readonly id?: string; readonly str?: string; readonly hasEOL?: boolean };

/** Adds the text of each marked content to `texts`, and gives that of the page. */
async function readMarks(page: Page, texts: Map<string, string>): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const open: (string | null)[] = [];
  let all = '';
  for (const item of items as readonly Item[]) {
    if (item.type === 'beginMarkedContentProps') open.push(item.id ?? null);
    else if (item.type === 'beginMarkedContent') open.push(null);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str !== undefined) {
      const id = open.findLast((one) => one !== null);
      const text = item.str + (item.hasEOL === true ? ' ' : '');
      all += text;
      if (id !== undefined && id !== null) texts.set(id, (texts.get(id) ?? '') + text);
    }
  }
  return all;
}
