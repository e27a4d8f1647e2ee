import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { JsonValue } from '../domain/kernel/canonical-json.ts';
import type { PublicationId } from '../domain/kernel/ids.ts';
import { instant } from '../domain/kernel/instant.ts';
import type { LetterContent } from '../domain/letters/letter-content.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { contentAsJson, formatOfText } from '../domain/publications/publication-content.ts';
import { findDraft, findLetter } from '../store/letters.ts';
import { listProgrammes } from '../store/programmes.ts';
import { type PublicationRow, listPublications, readPublicationText } from '../store/publications.ts';
import { listPublicationDocuments } from '../store/publication-documents.ts';
import { findRound } from '../store/rounds.ts';
import type { Ports, SummaryKind } from './ports.ts';
import { contentOf } from './publish-round.ts';
import { layOutSummary, readSource } from './release-summary.ts';
import { readRoundFigures } from './read-round-figures.ts';

/** What was made again and compared with what is stored. */
export type VerifiedPart =
  | 'stored-content'
  | 'content-from-record'
  | 'letter-text'
  | 'letter-pdf'
  | 'letter-docx'
  | SummaryKind;

export type VerifiedPublication = {
  readonly id: PublicationId;
  readonly roundName: string;
  readonly contentHash: string;
  readonly parts: readonly { readonly part: VerifiedPart; readonly isSame: boolean }[];
};

/** After every date that an exercise can play on. */
const whenever = instant('9999-01-01T00:00:00Z');

/**
 * Makes every publication again from the record as it was known then, and its letter from that, and compares both with
 * what is stored. The bytes of a letter can only be the same with the compiler and fonts of its day.
 */
export async function verifyPublications(ports: Ports): Promise<readonly VerifiedPublication[]> {
  const verified: VerifiedPublication[] = [];
  for (const programme of await listProgrammes(ports.db)) {
    for (const row of await listPublications(ports.db, programme.id, whenever)) {
      verified.push(await verify(ports, programme, row));
    }
  }
  return verified;
}

async function verify(ports: Ports, programme: Programme, row: PublicationRow): Promise<VerifiedPublication> {
  const { db, sha256, letterTemplate } = ports;
  const stored = (await readPublicationText(db, row.id)) ?? '';
  const parts: { part: VerifiedPart; isSame: boolean }[] = [
    { part: 'stored-content', isSame: sha256(stored) === row.contentHash },
  ];
  const round = await findRound(db, row.roundId);
  const content =
    round === null
      ? null
      : await contentOf(db, programme, await readRoundFigures(db, programme, round, row.knownAt), formatOfText(stored));
  const again = content?.ok === true ? canonicalJson(contentAsJson(content.value)) : '';
  parts.push({ part: 'content-from-record', isSame: again === stored });

  const letter = await findLetter(db, row.id);
  const draft = letter === null ? null : await findDraft(db, letter.draftId);
  if (letter !== null) {
    const composed =
      draft === null || content?.ok !== true
        ? null
        : letterTemplate.compose({ publication: content.value, details: draft });
    const isSame = async (hash: string, make: (letter: LetterContent) => Promise<string | Uint8Array>) =>
      composed !== null && sha256(await make(composed)) === hash;
    parts.push(
      {
        part: 'letter-text',
        isSame: await isSame(letter.contentHash, async (made) => canonicalJson(made as unknown as JsonValue)),
      },
      { part: 'letter-pdf', isSame: await isSame(letter.pdfSha256, letterTemplate.renderPdf) },
      { part: 'letter-docx', isSame: await isSame(letter.docxSha256, letterTemplate.renderDocx) },
    );
  }
  for (const document of await listPublicationDocuments(db, row.id)) {
    const source = await readSource(db, row.id, document.kind);
    // From the content that was made again, so that a summary that agrees with a broken record is found as well.
    const bytes =
      source.ok && again !== ''
        ? await layOutSummary(ports, document.kind, { ...source.value, publication: again })
        : null;
    parts.push({ part: document.kind, isSame: bytes !== null && sha256(bytes) === document.sha256 });
  }
  return { id: row.id, roundName: row.roundName, contentHash: row.contentHash, parts };
}
