import {
  PDFArray,
  PDFDict,
  type PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PdfPart } from './pdf-part.ts';
import type { PdfWriter } from './pdf-writer.ts';

type Settings = {
  readonly part: PdfPart;
  readonly file: PdfWriter;
  /** Before every id of a tag, so that those of two parts differ. */
  readonly prefix: string;
  /** Added to every key under which the owner of a content is found. */
  readonly keyBase: number;
  /** Given what is about to be written, which it may change. */
  readonly onWrite: (number: number, object: PDFObject) => void;
};

/** Copies from a part what is asked for and whatever that refers to; references become those of the new file. */
export function createPdfCopier({ part: { context }, file, prefix, keyBase, onWrite }: Settings) {
  const numbers = new Map<PDFRef, number>();
  const queue: PDFRef[] = [];
  const idNames = new Map<string, string>();
  const keys = new Set<number>();
  let written = 0;

  const numberOf = (ref: PDFRef): number => {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    const number = file.reserve();
    numbers.set(ref, number);
    queue.push(ref);
    return number;
  };

  const renamed = (id: PDFObject): PDFObject =>
    id instanceof PDFString ? PDFString.of(idNames.get(id.asString()) ?? prefix + id.asString()) : id;

  const copied = (object: PDFObject, key = ''): PDFObject => {
    if (object instanceof PDFRef) return PDFRef.of(numberOf(object));
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(context);
      for (const item of object.asArray()) array.push(key === '/Headers' ? renamed(item) : copied(item));
      return array;
    }
    if (object instanceof PDFDict) return copiedDict(object);
    if (object instanceof PDFRawStream) return PDFRawStream.of(copiedDict(object.dict), object.contents);
    return key === '/ID' ? renamed(object) : object;
  };

  const copiedDict = (dict: PDFDict): PDFDict => {
    const entries = dict.entries().map(([name, value]): [PDFName, PDFObject] => {
      const key = name.toString();
      if ((key === '/StructParents' || key === '/StructParent') && value instanceof PDFNumber) {
        keys.add(value.asNumber());
        return [name, PDFNumber.of(keyBase + value.asNumber())];
      }
      return [name, copied(value, key)];
    });
    return PDFDict.fromMapWithContext(new Map(entries), context);
  };

  return {
    /** The number that an object has in the new file; it is copied when `drain` is called. */
    numberOf,
    /** Says which object of the new file stands for one of the part, which is not copied then. */
    assign: (ref: PDFRef, number: number) => {
      numbers.set(ref, number);
    },
    /** Says which id stands for one of the part. */
    assignId: (id: string, other: string) => {
      idNames.set(id, other);
    },
    isCopied: (ref: PDFRef) => numbers.has(ref),
    copied,
    /** The keys of the part that were met, as the part has them. */
    keys: (): readonly number[] => [...keys],
    /** Writes everything that was referred to and is not written yet. */
    drain: () => {
      for (let ref = queue[written]; ref !== undefined; ref = queue[written]) {
        written += 1;
        const found = context.lookup(ref);
        const number = numberOf(ref);
        if (found === undefined) throw new Error(`the part has no object ${ref.toString()}`);
        const object = copied(found);
        onWrite(number, object);
        file.write(number, object);
      }
    },
  };
}
