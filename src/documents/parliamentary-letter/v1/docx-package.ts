import { unzipSync, zipSync } from 'fflate';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';

type Finish = { readonly content: LetterContent; readonly font: string };

/** Where Word has no Source Sans 3 it takes this instead; it stands in every Word. */
const fallbackFont = 'Calibri';

/**
 * Puts into the package of a Word file what the library does not: the language in its properties and what to use where
 * the font is missing. Makes it reproducible: the time of its making and random ids become what follows from the content.
 */
export function finishDocx(bytes: Uint8Array, { content, font }: Finish): Uint8Array {
  const files = unzipSync(bytes);
  edit(files, 'docProps/core.xml', (xml) =>
    xml
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, `${content.date}T00:00:00Z`)
      .replace('</cp:coreProperties>', `<dc:language>${content.language}</dc:language></cp:coreProperties>`),
  );
  edit(files, 'word/fontTable.xml', (xml) =>
    xml.replace(/(<w:fonts\b[^>]*?)\s*(?:\/>|><\/w:fonts>)/u, `$1>${fontEntry(font)}</w:fonts>`),
  );
  const numbered = bookmarkNumbers();
  edit(files, 'word/document.xml', numbered);
  edit(files, 'word/footnotes.xml', numbered);
  const names = Object.keys(files).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] as Uint8Array])), {
    mtime: new Date(1980, 0, 2),
    level: 6,
  });
}

function fontEntry(font: string): string {
  return `<w:font w:name="${font}"><w:altName w:val="${fallbackFont}"/><w:family w:val="swiss"/></w:font>`;
}

/** One count over all parts: an id of a bookmark may occur once in the file. */
function bookmarkNumbers(): (xml: string) => string {
  const numbers = new Map<string, number>();
  return (xml) =>
    xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")([^"]*)(")/gu, (_, before: string, id: string, after) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${number}${after}`;
    });
}

/** @throws Error when the library no longer makes the part. */
function edit(files: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = files[name];
  if (part === undefined) throw new Error(`the Word file has no ${name}`);
  files[name] = new TextEncoder().encode(change(new TextDecoder().decode(part)));
}
