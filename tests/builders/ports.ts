import { createHash, randomUUID } from 'node:crypto';
import type { LetterTemplate, Ports, SummaryTemplate } from '../../src/application/ports.ts';
import { type Instant, instant } from '../../src/domain/kernel/instant.ts';
import { composeParliamentaryLetter } from '../../src/documents/parliamentary-letter/v1/compose.ts';
import { findingsInLetter } from '../../src/documents/parliamentary-letter/v1/number-findings.ts';
import type { Database } from '../../src/store/database.ts';
import { mergeAreas } from '../../src/boundaries/merge-areas.ts';
import { readBoundaries } from '../../src/boundaries/read-boundaries.ts';
import { boundaryLimits } from '../../src/domain/boundaries/boundary-finding.ts';

/** The real words and findings; Word and PDF are the content as text, so that no typesetter is needed. */
export const stubTemplate: LetterTemplate = {
  id: 'parliamentary-letter/v1',
  compose: composeParliamentaryLetter,
  findingsIn: findingsInLetter,
  renderDocx: (content) => Promise.resolve(Buffer.from(`docx ${JSON.stringify(content)}`)),
  renderPdf: (content) => Promise.resolve(Buffer.from(`pdf ${JSON.stringify(content)}`)),
  typesetting: () => 'stub',
};

/** A summary as its source as text; the typesetter has tests of its own. */
export const stubSummary: SummaryTemplate = {
  id: 'management-summary/v1',
  render: (kind, source, onProgress) => {
    onProgress?.(1, 1);
    return Promise.resolve(Buffer.from(`${kind} ${JSON.stringify(source)}`));
  },
  typesetting: () => 'stub',
};

/** Ports on a clock that stands still. */
export function fixedPorts(db: Database, now: Instant = instant('2025-01-06T08:00:00Z')): Ports {
  return {
    db,
    clock: { now: () => now },
    newId: randomUUID,
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    letterTemplate: stubTemplate,
    summaryTemplate: stubSummary,
    boundaryReader: async (bytes) => readBoundaries(bytes, boundaryLimits),
    areaMerger: mergeAreas,
    tileLayout: () => null,
  };
}
