import { unzipSync, zipSync } from 'fflate';

/** The files of a Word document, by their names. */
export type DocxFiles = Record<string, Uint8Array>;

type Finish = { readonly date: string; readonly language: string; readonly font: string };

/** Where Word has no Source Sans 3 it takes this instead; it stands in every Word. */
const fallbackFont = 'Calibri';

/** For every file in a package: the first that zip can say, whatever the zone of the machine. */
export const fileTime = new Date(1980, 0, 2);

/**
 * Puts into the package of a Word file what the library does not: the language in its properties and what to use where
 * the font is missing. Makes it reproducible: the time of its making and random ids become what follows from the content.
 */
export function finishDocx(bytes: Uint8Array, finish: Finish): Uint8Array {
  return packDocx(finishedFiles(bytes, finish));
}

/** The same, for who goes on with the files. */
export function finishedFiles(bytes: Uint8Array, { date, language, font }: Finish): DocxFiles {
  const files = unzipSync(bytes);
  editPart(files, 'docProps/core.xml', (xml) =>
    xml
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, `${date}T00:00:00Z`)
      .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  editPart(files, 'word/fontTable.xml', (xml) =>
    xml.replace(/(<w:fonts\b[^>]*?)\s*(?:\/>|><\/w:fonts>)/u, `$1>${fontEntry(font)}</w:fonts>`),
  );
  const numbered = bookmarkNumbers();
  editPart(files, 'word/document.xml', numbered);
  editPart(files, 'word/footnotes.xml', numbered);
  return files;
}

export function packDocx(files: DocxFiles): Uint8Array {
  const names = Object.keys(files).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] as Uint8Array])), {
    mtime: fileTime,
    level: 6,
  });
}

export function partText(files: DocxFiles, name: string): string {
  const part = files[name];
  if (part === undefined) throw new Error(`the Word file has no ${name}`);
  return new TextDecoder().decode(part);
}

/** @throws Error when there is no such part, such as when the library no longer makes it. */
export function editPart(files: DocxFiles, name: string, change: (xml: string) => string): void {
  files[name] = new TextEncoder().encode(change(partText(files, name)));
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
