import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { closeSummaryTypesetter } from '../documents/management-summary/v1/template.ts';
import { closeTypesetter } from '../documents/parliamentary-letter/v1/pdf.ts';
import { createPorts } from '../main/create-ports.ts';
import { summaryKinds } from './release-summary.ts';
import { verifyPublications } from './verify-publications.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase('exercise');
});
afterAll(async () => {
  await closeTypesetter();
  await closeSummaryTypesetter();
  await database.close();
});

test('what was published is made again from the record, text, numbers and bytes', async () => {
  const [verified, ...others] = await verifyPublications(createPorts(database.db));
  expect(others).toEqual([]);
  expect(verified?.parts).toEqual(
    ['stored-content', 'content-from-record', 'letter-text', 'letter-pdf', 'letter-docx', ...summaryKinds].map(
      (part) => ({
        part,
        isSame: true,
      }),
    ),
  );
});

test('with another template the letter is told to be different, and the figures are not', async () => {
  const ports = createPorts(database.db);
  const letterTemplate = {
    ...ports.letterTemplate,
    compose: (input: Parameters<typeof ports.letterTemplate.compose>[0]) => ({
      ...ports.letterTemplate.compose(input),
      placeAndDate: 'Elders',
    }),
  };
  const [verified] = await verifyPublications({ ...ports, letterTemplate });
  const differing = verified?.parts.filter(({ isSame }) => !isSame).map(({ part }) => part);
  expect(differing).toEqual(['letter-text', 'letter-pdf', 'letter-docx']);
});
