import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';

/** Writes a PDF object by object and keeps only bytes: what was written needs no memory as objects any more. */
export type PdfWriter = {
  /** A number for an object that is written later, once. */
  readonly reserve: () => number;
  readonly write: (number: number, object: PDFObject | string) => void;
  /** SHA-256 of everything that was written until now. */
  readonly digest: () => Buffer;
  /** The whole file. @throws Error when an object was reserved and not written: a reference would lead nowhere. */
  readonly finish: (trailer: { readonly root: number; readonly info: number; readonly id: string }) => Uint8Array;
};

export function createPdfWriter(): PdfWriter {
  const chunks: Uint8Array[] = [];
  const offsets: (number | null)[] = [];
  const hash = createHash('sha256');
  let length = 0;
  const put = (chunk: string | Uint8Array) => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
    chunks.push(bytes);
    hash.update(bytes);
    length += bytes.length;
  };
  put('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');

  return {
    reserve: () => offsets.push(null),
    write: (number, object) => {
      if (offsets[number - 1] !== null) throw new Error(`object ${number} is not there to be written`);
      offsets[number - 1] = length;
      put(`${number} 0 obj\n`);
      if (object instanceof PDFRawStream) {
        object.dict.set(PDFName.of('Length'), PDFNumber.of(object.contents.length));
        put(`${objectText(object.dict)}\nstream\n`);
        put(object.contents);
        put('\nendstream');
      } else put(typeof object === 'string' ? object : objectText(object));
      put('\nendobj\n\n');
    },
    digest: () => hash.copy().digest(),
    finish: ({ root, info, id }) => {
      const entries = offsets.map((offset, index) => {
        if (offset === null) throw new Error(`object ${index + 1} was never written`);
        return `${String(offset).padStart(10, '0')} 00000 n \n`;
      });
      const start = length;
      put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries.join('')}`);
      put(
        `trailer\n<<\n  /Size ${offsets.length + 1}\n  /Root ${root} 0 R\n  /Info ${info} 0 R\n  /ID [<${id}> <${id}>]\n>>\n`,
      );
      put(`startxref\n${start}\n%%EOF\n`);
      return joined(chunks, length);
    },
  };
}

/** An object as it stands in a file: entries of its outermost dictionary on a line each. */
export function objectText(object: PDFObject): string {
  if (!(object instanceof PDFDict)) return inline(object);
  return `<<\n${object
    .entries()
    .map(([key, value]) => `  ${key.toString()} ${inline(value)}\n`)
    .join('')}>>`;
}

function inline(object: PDFObject): string {
  if (object instanceof PDFArray) return `[${object.asArray().map(inline).join(' ')}]`;
  if (object instanceof PDFDict) {
    return `<< ${object
      .entries()
      .map(([key, value]) => `${key.toString()} ${inline(value)}`)
      .join(' ')} >>`;
  }
  return object.toString();
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
