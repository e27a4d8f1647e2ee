import { partOfDocx } from './extract-docx.ts';

/** Every table of a Word file as rows of the texts of their cells; the lines of a cell with a space between them. */
export function tablesOfDocx(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const xml = partOfDocx(bytes, 'word/document.xml');
  return all(xml, 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) =>
      all(row, 'w:tc').map((cell) =>
        all(cell, 'w:p')
          .map((paragraph) => all(paragraph, 'w:t').join(''))
          .join(' ')
          .replaceAll('&amp;', '&'),
      ),
    ),
  );
}

/** What stands in every element of that name; elements of that name do not stand in each other here. */
function all(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`, 'gu'))].map(
    (match) => match[1] ?? '',
  );
}
