import { stringify } from 'csv-stringify/sync';
import { exerciseNotice } from '../text/nl/downloads.ts';

/** What every file is given: its name without extension, and whether what stands in it is invented. */
export type FileNaming = { readonly name: string; readonly isExercise: boolean };

export type CsvColumn<Row> = {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
};

/**
 * A table as CSV that opens as a table in a Dutch spreadsheet: semicolons, and a mark that it is UTF-8. What would be
 * read as a formula is made harmless; an unknown value is an empty cell. A row of an exercise says that it is one.
 */
export function csvResponse<Row>(file: FileNaming, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Response {
  const isExercise = file.isExercise;
  const header = columns.map((column) => column.header);
  const lines = rows.map((row) => columns.map((column) => column.value(row)));
  const text = stringify(
    isExercise
      ? [[...header, exerciseNotice.column], ...lines.map((line) => [...line, exerciseNotice.text])]
      : [header, ...lines],
    { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
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

type Picture = { readonly svg: string; readonly width: number; readonly height: number };

/** How high the line of an exercise is, in pixels. */
const noticeHeight = 28;

/** The picture of an exercise hangs below a line that says so, and is not changed itself. */
function drawnFor({ isExercise }: FileNaming, { svg, width, height }: Picture): string {
  if (!isExercise) return svg;
  const total = height + noticeHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}">`,
    `<rect width="${width}" height="${total}" fill="#ffffff"/>`,
    `<text x="4" y="19" font-family="Source Sans 3, sans-serif" font-size="14" font-weight="600" fill="#17212b">`,
    `${exerciseNotice.text}</text>`,
    `<svg x="0" y="${noticeHeight}" width="${width}" height="${height}">${svg}</svg>`,
    '</svg>',
  ].join('');
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
