import { renderParliamentaryLetterDocx } from '../src/documents/parliamentary-letter/v1/docx.ts';
import { renderParliamentaryLetterPdf } from '../src/documents/parliamentary-letter/v1/pdf.ts';
import type { LetterContent } from '../src/domain/letters/letter-content.ts';
import type { Database } from '../src/store/database.ts';
import { medianMillis, type Row, row } from './measure.ts';

/** The letter of the exercise as Word and as PDF, warm. */
export async function measureLetter(db: Database, runs: number): Promise<Row[]> {
  const { content } = await db.selectFrom('letter').select('content').limit(1).executeTakeFirstOrThrow();
  const letter = JSON.parse(content) as LetterContent;
  return [
    row('letter as Word, warm', await medianMillis(runs, () => renderParliamentaryLetterDocx(letter)), 'ms'),
    row('letter as PDF, warm', await medianMillis(runs, () => renderParliamentaryLetterPdf(letter)), 'ms'),
  ];
}
