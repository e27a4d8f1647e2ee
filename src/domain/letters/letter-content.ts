import type { FigureKey } from '../figures/figure.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** A piece of running text. A `figure` is a number bound to a figure of the publication; a `note` refers to `notes`. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly figure: FigureKey;
      readonly text: string;
      /** Name of the bookmark around the number in the DOCX: unique in the letter, a letter first, at most 40 characters. */
      readonly bookmark: string;
    }
  /** Position in `notes`, counting from 1. Every note is referred to exactly once, in order. */
  | { readonly kind: 'note'; readonly note: number };

export type TableCell = { readonly runs: readonly Run[]; readonly isNumber: boolean };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `writer` marks free text of the writer; `generated` a passage that follows from the figures. */
  | { readonly kind: 'paragraph'; readonly origin: 'generated' | 'writer'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly origin: 'generated' | 'writer'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly kind: 'table';
      readonly caption: readonly Run[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly TableCell[])[];
    };

/**
 * What stands in a letter, whole and in order, before it is laid out as Word or PDF. Both are made from this alone.
 * @nl Kamerbrief
 */
export type LetterContent = {
  readonly template: 'parliamentary-letter/v1';
  readonly language: 'nl-NL';
  /** Title of the document in its properties and at its head: the title of the dossier. */
  readonly title: string;
  /** Printed on every page of an exercise; `null` when the letter is real. */
  readonly exerciseNotice: string | null;
  /** Line above the title, such as the dossier number. */
  readonly dossierLine: string;
  /** `Nr. … BRIEF VAN DE …` */
  readonly senderLine: string;
  readonly addresseeLine: string;
  /** Place and date, as printed. */
  readonly placeAndDate: string;
  /** The date of the letter, for the properties of the document; makes the bytes reproducible. */
  readonly date: LocalDate;
  readonly blocks: readonly Block[];
  readonly notes: readonly (readonly Run[])[];
  /** Function and name of who signs, a line each. */
  readonly signature: readonly string[];
};
