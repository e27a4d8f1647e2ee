import { stringify } from 'csv-stringify/sync';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { dateInForm } from '../text/nl/dates.ts';
import { exerciseNotice, knownOnColumn } from '../text/nl/downloads.ts';

/** What every file is given: its name without extension, and what it says of all that stands in it. */
export type FileNaming = {
  readonly name: string;
  /** Whether what stands in it is invented. */
  readonly isExercise: boolean;
  /** The day whose knowledge it shows. */
  readonly knownOn: LocalDate;
};

export type CsvColumn<Row> = {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
};

/**
 * A table as CSV that opens as a table in a Dutch spreadsheet: semicolons, and a mark that it is UTF-8. What would be
 * read as a formula is made harmless; an unknown value is an empty cell. Every row says of which day its knowledge is, and that of an exercise that
 * it is one: rows are copied into other tables.
 */
export function csvResponse<Row>(file: FileNaming, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Response {
  const about = [
    { header: knownOnColumn, value: dateInForm(file.knownOn) },
    ...(file.isExercise ? [{ header: exerciseNotice.column, value: exerciseNotice.text }] : []),
  ];
  const header = [...columns, ...about].map((column) => column.header);
  const lines = rows.map((row) => [
    ...columns.map((column) => column.value(row)),
    ...about.map((column) => column.value),
  ]);
  const text = stringify([header, ...lines], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return attachment(text, file, 'csv', 'text/csv; charset=utf-8');
}

/** A picture as a file of its own; that of an exercise bears the words on it. */
export function svgResponse(file: FileNaming, picture: Picture): Response {
  return attachment(drawnFor(file, picture), file, 'svg', 'image/svg+xml; charset=utf-8');
}

/** @param rasterizer draws the picture; twice as many points as it measures, so that it is sharp in a document. */
export async function pngResponse(
  file: FileNaming,
  picture: Picture,
  rasterizer: { readonly png: (svg: string, scale?: number) => Promise<Uint8Array> },
): Promise<Response> {
  const bytes = await rasterizer.png(drawnFor(file, picture), 2);
  return attachment(new Uint8Array(bytes), file, 'png', 'image/png');
}

type Picture = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, and of which round and day: on a page that stands beside it, a file goes its own way. */
  readonly caption?: string | undefined;
};

const lineHeight = 22;
const margin = 8;
/** How many characters of a line fit in a pixel, amply. */
const charactersPerPixel = 1 / 7;

/** The picture hangs below the lines that tell what it is, and is not changed itself. */
function drawnFor({ isExercise }: FileNaming, { svg, width, height, caption }: Picture): string {
  const lines = [
    ...(isExercise ? [exerciseNotice.text] : []),
    ...(caption === undefined ? [] : brokenAt(caption, Math.floor(width * charactersPerPixel))),
  ];
  if (lines.length === 0) return svg;
  const top = lines.length * lineHeight + margin;
  const total = height + top;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}">`,
    `<rect width="${width}" height="${total}" fill="#ffffff"/>`,
    ...lines.map(
      (line, index) =>
        `<text x="1" y="${(index + 1) * lineHeight - 5}" font-family="'Source Sans 3', sans-serif" font-size="14" font-weight="${isExercise && index === 0 ? 600 : 400}" fill="#17212b">${escaped(line)}</text>`,
    ),
    `<svg x="0" y="${top}" width="${width}" height="${height}">${svg}</svg>`,
    '</svg>',
  ].join('');
}

/** Lines of whole words; a word that is longer than a line stands alone. */
function brokenAt(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attachment(
  body: string | Uint8Array<ArrayBuffer>,
  { name, isExercise }: FileNaming,
  extension: string,
  type: string,
): Response {
  const isTold = !isExercise || name.includes('oefening');
  const fileName = `${name}${isTold ? '' : '-oefening'}.${extension}`;
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${fileName}"` },
  });
}
