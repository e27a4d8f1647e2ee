import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from './extract-docx.ts';

type Tag = { readonly role?: string; readonly children?: readonly Tag[]; readonly type?: string; readonly id?: string };

/** What a reading aid finds in the file: the pieces by their tags, the notes behind them. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pieces: Piece[] = [];
  const notes: Piece[] = [];
  const roles = new Set<string>();
  const headers: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const texts = await textByMark(page);
    headers.push(texts.all);
    const tree = (await page.getStructTree()) as Tag | null;
    if (tree !== null) walk(tree, null, { pieces, notes, roles, texts: texts.byId });
  }
  const { info, metadata } = await pdf.getMetadata();
  const read = {
    pieces: [...pieces, ...notes],
    roles,
    pageTexts: headers,
    info: info as Readonly<Record<string, unknown>>,
    xmp: String(metadata?.getRaw() ?? ''),
    markInfo: await pdf.getMarkInfo(),
  };
  await task.destroy();
  return read;
}

type Found = { pieces: Piece[]; notes: Piece[]; roles: Set<string>; texts: ReadonlyMap<string, string> };

const kinds: Readonly<Record<string, Piece['kind']>> = {
  P: 'paragraph',
  LBody: 'item',
  TH: 'cell',
  TD: 'cell',
  Note: 'note',
  FENote: 'note',
};

function walk(tag: Tag, inside: Piece['kind'] | null, found: Found): void {
  const role = tag.role ?? '';
  if (role !== '') found.roles.add(role);
  const kind = /^H\d|^Title$/u.test(role) ? 'heading' : (kinds[role] ?? null);
  if (kind !== null && inside === null) {
    const text = textIn(tag, found, true).replace(/\s+/gu, ' ').trim();
    if (text !== '') (kind === 'note' ? found.notes : found.pieces).push({ kind, text });
  }
  const next = kind === null ? inside : kind;
  for (const child of tag.children ?? []) {
    if (kinds[child.role ?? ''] === 'note') walk(child, null, found);
    else walk(child, next, found);
  }
}

/** Text of a tag without what belongs to the notes and marks inside it. */
function textIn(tag: Tag, found: Found, isTop = false): string {
  if (tag.type === 'content') return found.texts.get(tag.id ?? '') ?? '';
  if (!isTop && (kinds[tag.role ?? ''] === 'note' || tag.role === 'Lbl' || tag.role === 'Reference')) return '';
  return (tag.children ?? [])
    .filter((child) => child.role !== 'Lbl')
    .map((child) => textIn(child, found))
    .join('');
}

async function textByMark(page: { getTextContent: (options: object) => Promise<{ items: readonly unknown[] }> }) {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const byId = new Map<string, string>();
  const open: (string | null)[] = [];
  let all = '';
  for (const item of content.items as readonly { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type === 'beginMarkedContentProps') open.push(item.id ?? null);
    else if (item.type === 'beginMarkedContent') open.push(null);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str !== undefined) {
      const id = open.findLast((one) => one !== null);
      const text = item.str + (item.hasEOL === true ? ' ' : '');
      all += text;
      if (id !== undefined && id !== null) byId.set(id, (byId.get(id) ?? '') + text);
    }
  }
  return { byId, all };
}
