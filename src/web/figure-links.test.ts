import { expect, test } from 'vitest';
import { labelOfFigure } from './figure-links.ts';

const vocabulary = {
  criteria: [{ code: 'turnover-norm', name: 'Omzetnorm' }],
  reasons: [{ code: 'turnover-norm', label: 'Omzetnorm niet haalbaar' }],
};

test('a figure about a reason bears the words of the reason, one about a criterion those of the criterion', () => {
  expect(labelOfFigure('units-main-reason:turnover-norm', vocabulary)).toMatch(/: Omzetnorm niet haalbaar$/u);
  expect(labelOfFigure('units-reason-stated-by-agency:turnover-norm', vocabulary)).toMatch(/niet haalbaar$/u);
  expect(labelOfFigure('units-verdict-met:turnover-norm', vocabulary)).toMatch(/: Omzetnorm$/u);
});

test('a figure about something that the round does not know bears its code, and one that is not in the catalogue none', () => {
  expect(labelOfFigure('units-main-reason:gone', vocabulary)).toMatch(/: gone$/u);
  expect(labelOfFigure('units-imagined', vocabulary)).toBeNull();
});
