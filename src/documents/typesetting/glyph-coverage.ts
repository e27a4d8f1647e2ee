/** Whether a font draws a character. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads from a TrueType file which characters it draws: its `cmap` table, in format 12 or else 4 (OpenType 1.9).
 * @throws Error when the file has no such table.
 */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const start = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    return { start, format: view.getUint16(start) };
  });
  const wide = subtables.find(({ format }) => format === 12);
  const narrow = subtables.find(({ format }) => format === 4);
  const ranges =
    wide !== undefined ? rangesOf12(view, wide.start) : narrow !== undefined ? rangesOf4(view, narrow.start) : null;
  if (ranges === null) throw new Error('the font does not say which characters it draws');
  return (codePoint) => ranges.some(({ from, until }) => from <= codePoint && codePoint <= until);
}

type Range = { readonly from: number; readonly until: number };

function tableAt(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(record + offset)));
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

function rangesOf12(view: DataView, start: number): readonly Range[] {
  return Array.from({ length: view.getUint32(start + 12) }, (_, index) => {
    const group = start + 16 + index * 12;
    return { from: view.getUint32(group), until: view.getUint32(group + 4) };
  });
}

function rangesOf4(view: DataView, start: number): readonly Range[] {
  const segments = view.getUint16(start + 6) / 2;
  return Array.from({ length: segments }, (_, index) => ({
    until: view.getUint16(start + 14 + index * 2),
    from: view.getUint16(start + 16 + segments * 2 + index * 2),
  })).filter(({ from }) => from !== 0xffff);
}
