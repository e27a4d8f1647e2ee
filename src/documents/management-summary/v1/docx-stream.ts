import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type DocxFiles, fileTime } from '../../typesetting/docx-package.ts';

/** Packs a Word file whose document comes piece by piece, so that it never stands in memory as a whole. */
export function packStreamed(files: DocxFiles, document: Iterable<string>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const name of Object.keys(files).sort()) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = fileTime;
    zip.add(file);
    if (name === 'word/document.xml') for (const piece of document) file.push(strToU8(piece));
    else file.push(files[name] as Uint8Array);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
