import { afterAll, expect, test } from 'vitest';
import { composeParliamentaryLetter } from '../../src/documents/parliamentary-letter/v1/compose.ts';
import { renderParliamentaryLetterDocx } from '../../src/documents/parliamentary-letter/v1/docx.ts';
import { closeTypesetter, renderParliamentaryLetterPdf } from '../../src/documents/parliamentary-letter/v1/pdf.ts';
import { computeFigures } from '../../src/domain/figures/figure-catalogue.ts';
import type { RoundId } from '../../src/domain/kernel/ids.ts';
import { instant } from '../../src/domain/kernel/instant.ts';
import { readExercise } from '../../src/main/read-exercise.ts';
import { date } from '../builders/date.ts';
import { judgedUnit, roundOf } from '../builders/judged-units.ts';
import { comparable, readPdf } from './extract-pdf.ts';
import { piecesOfDocx } from './extract-docx.ts';
import { pagesOfTags, readTags } from './pdf-tags.ts';

afterAll(closeTypesetter);

/** The text of the exercise's letter around units of its own, so that no database is needed. */
function composedLetter(opening: string) {
  const units = (['robust', 'expected', 'doubtful', 'not-plausible'] as const).map((letterClass) =>
    judgedUnit(letterClass, { letterClass }),
  );
  const round = { id: 'round' as RoundId, code: 'second', kind: 'progress', name: 'Tweede ronde' } as const;
  const { letterDetails: details } = readExercise().programme;
  return composeParliamentaryLetter({
    publication: {
      format: 'vth-publication/2',
      programme: { code: 'p', name: 'Programma', isExercise: true, targetDate: date('2026-04-01') },
      round: { ...round, referenceDate: date('2025-08-01'), reportedPeriod: null },
      previousRound: null,
      knownAt: instant('2025-09-15T07:00:00Z'),
      criteria: [],
      reasons: [],
      units: units.map((unit) => ({ ...unit, letterClass: unit.letterClass ?? 'robust' })),
      previousUnits: units.map((unit) => ({ ...unit, letterClass: unit.letterClass ?? 'robust' })),
      figures: computeFigures(roundOf(units), roundOf(units), []),
      earlierRounds: [],
      ratings: [],
      successions: [],
      revisions: [],
    },
    details: { ...details, sections: { ...details.sections, opening } },
  });
}

// Each line moves the table down by one, over the end of the page and beyond.
test.each([0, 4, 8, 12, 16, 20])(
  'a composed letter reads the same in Word and PDF with %i lines before its table',
  async (lines) => {
    const letter = composedLetter(Array.from({ length: lines }, (_, line) => `Regel ${line + 1}.`).join('\n\n'));
    const pdf = await renderParliamentaryLetterPdf(letter);
    const { pieces } = await readPdf(pdf);
    expect(comparable(pieces)).toEqual(comparable(piecesOfDocx(await renderParliamentaryLetterDocx(letter))));
    expect(pieces.filter(({ kind }) => kind === 'cell')).toHaveLength(24);
    expect(pagesOfTags(readTags(pdf), 'Table'), 'a short table stays on one page').toEqual([1]);
  },
);
