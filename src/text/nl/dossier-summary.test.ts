import { expect, test } from 'vitest';
import { summaryTexts } from './dossier-summary.ts';

test('for whom a service works is present while it is there, and past after it went up in another', () => {
  const provinces = ['Veenmark'];
  expect(summaryTexts.clients('Dienst a', 1, provinces, false)).toBe(
    'Dienst a doet dat voor één gemeente en de provincie Veenmark. Zij beslissen samen over de dienst.',
  );
  expect(summaryTexts.clients('Dienst a', 2, [], true)).toBe(
    'Dienst a deed dat voor twee gemeenten. Zij beslisten samen over de dienst.',
  );
  expect(summaryTexts.clientsOfMore(['Dienst a', 'Dienst b'], 0, ['Noord', 'Zuid'], true)).toBe(
    'Dienst a en Dienst b deden dat samen voor de provincies Noord en Zuid.',
  );
  expect(summaryTexts.joint(['Dienst a', 'Dienst b'], true)).toBe(
    'Dienst a en Dienst b leverden samen één rapportage in en kregen samen één oordeel.',
  );
});
