import type { LocalDate } from '../kernel/local-date.ts';

/** The sections of the letter that take free text, in order. */
export const letterSections = ['opening', 'progress', 'concerns', 'consequences', 'monitoring', 'closing'] as const;

/** @nl onderdeel van de brief */
export type LetterSection = (typeof letterSections)[number];

/**
 * What the writer of a letter gives beside the figures. Free text may hold paragraphs (an empty line between them),
 * `- ` lists, `### ` headings, `{{figure-key}}` for a number of the publication and `[[note text]]` for a footnote.
 * @nl briefgegevens
 */
export type LetterDetails = {
  readonly date: LocalDate;
  readonly place: string;
  readonly dossierNumber: string;
  readonly dossierTitle: string;
  /** Number within the dossier; `null` while there is none, as in every exercise. */
  readonly itemNumber: string | null;
  /** Office of who writes, as in the sender line of the letter. */
  readonly senderOffice: string;
  readonly signatory: { readonly function: string; readonly name: string };
  /** The commitment to the House that the letter answers, with the debate in which it was made. */
  readonly commitment: { readonly number: string; readonly occasion: string; readonly date: LocalDate } | null;
  readonly previousLetter: { readonly citation: string; readonly date: LocalDate } | null;
  readonly agreementsCitation: string;
  readonly billCitation: string | null;
  readonly sections: Readonly<Record<LetterSection, string>>;
};
