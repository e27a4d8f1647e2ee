import type { Database } from '../store/database.ts';
import type { Figure } from '../domain/figures/figure.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LetterContent } from '../domain/letters/letter-content.ts';
import type { LetterDetails } from '../domain/letters/letter-details.ts';
import type { LetterFinding } from '../domain/letters/letter-finding.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { PublicationContent } from '../domain/publications/publication-content.ts';
import type { BoundaryPorts } from './boundary-ports.ts';

/** What is outside of the rules and the record: wired in `main`, replaced by fixed ones in tests. */
export type Ports = BoundaryPorts & {
  readonly db: Database;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: (data: string | Uint8Array) => string;
  readonly letterTemplate: LetterTemplate;
  readonly summaryTemplate: SummaryTemplate;
  /** Details that are kept ready for the next letter of a programme, as the exercise does. */
  readonly proposedLetter?: (programme: Programme) => LetterDetails | null;
};

export type Clock = { readonly now: () => Instant };

/** What a letter is made of; the template turns it into text. */
export type LetterInput = { readonly publication: PublicationContent; readonly details: LetterDetails };

/** A released version of the letter to the House; never edited after its release. */
export type LetterTemplate = {
  readonly id: LetterContent['template'];
  readonly compose: (input: LetterInput) => LetterContent;
  readonly findingsIn: (details: LetterDetails, figures: readonly Figure[]) => readonly LetterFinding[];
  readonly renderDocx: (content: LetterContent) => Promise<Uint8Array>;
  readonly renderPdf: (content: LetterContent) => Promise<Uint8Array>;
  /** What the bytes are made with: template, compiler and fonts, by version and hash. */
  readonly typesetting: () => string;
};

/** A letter whose text cannot be laid out, such as for a character that the font does not have. */
export class LetterNotSettable extends Error {}

export type SummaryKind = 'summary-docx' | 'summary-pdf' | 'letter-and-summary-docx' | 'letter-and-summary-pdf';

/** Told while a summary is made: units laid out, of how many. */
export type SummaryProgress = (done: number, total: number) => void;

/** A released version of the management summary; never edited after its release. */
export type SummaryTemplate = {
  readonly id: 'management-summary/v1';
  /**
   * Lays it out apart from the thread that answers requests. Equal input gives equal bytes.
   * @param source canonical JSON of the content of a publication, and of the released letter where that goes before it;
   *   as text, so that the thread that asks neither reads nor copies what is in it
   * @throws LetterNotSettable when its text cannot be laid out.
   */
  readonly render: (
    kind: SummaryKind,
    source: { readonly publication: string; readonly letter: string | null },
    onProgress?: SummaryProgress,
  ) => Promise<Uint8Array>;
  readonly typesetting: () => string;
};
