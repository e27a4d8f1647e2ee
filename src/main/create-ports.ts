import { createHash, randomUUID } from 'node:crypto';
import type { LetterTemplate, Ports } from '../application/ports.ts';
import { boundaryReader } from '../boundaries/boundary-reader.ts';
import { mergeAreas } from '../boundaries/merge-areas.ts';
import { managementSummary } from '../documents/management-summary/v1/template.ts';
import { instant } from '../domain/kernel/instant.ts';
import { composeParliamentaryLetter } from '../documents/parliamentary-letter/v1/compose.ts';
import { renderParliamentaryLetterDocx } from '../documents/parliamentary-letter/v1/docx.ts';
import { findingsInLetter } from '../documents/parliamentary-letter/v1/number-findings.ts';
import { renderParliamentaryLetterPdf } from '../documents/parliamentary-letter/v1/pdf.ts';
import { typesettingOfParliamentaryLetter } from '../documents/parliamentary-letter/v1/typeset.ts';
import type { Database } from '../store/database.ts';
import { readTileLayouts } from './read-tile-layouts.ts';

export const parliamentaryLetter: LetterTemplate = {
  id: 'parliamentary-letter/v1',
  compose: composeParliamentaryLetter,
  findingsIn: findingsInLetter,
  renderDocx: renderParliamentaryLetterDocx,
  renderPdf: renderParliamentaryLetterPdf,
  typesetting: typesettingOfParliamentaryLetter,
};

const tileLayouts = readTileLayouts();

/** The real outside world: the clock of the machine, random ids, and the letter that is in use. */
export function createPorts(db: Database): Ports {
  return {
    db,
    clock: { now: () => instant(new Date().toISOString()) },
    newId: randomUUID,
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
    letterTemplate: parliamentaryLetter,
    summaryTemplate: managementSummary,
    boundaryReader,
    areaMerger: mergeAreas,
    tileLayout: tileLayouts,
  };
}
