import { expect, test } from 'vitest';
import { date } from '../../../../tests/builders/date.ts';
import { letterDetails } from '../../../../tests/builders/letter-details.ts';
import type { Figure, UnitOfCount } from '../../../domain/figures/figure.ts';
import { findingsInLetter } from './number-findings.ts';

const figure = (key: string, unitOfCount: UnitOfCount, value: number | null): Figure => ({
  ...{ kind: 'count', key, unitOfCount, value, members: [], referenceDate: date('2025-08-01') },
});
const figures = [
  figure('units-total', 'reporting-unit', 27),
  figure('agencies-total', 'agency', 28),
  figure('reports-received', 'report', 25),
  figure('agencies-represented', 'agency', 26),
  figure('units-exempt', 'reporting-unit', 2),
  figure('agencies-joint', 'agency', 2),
  figure('change-units-robust', 'reporting-unit', null),
];
const codesIn = (opening: string) => findingsInLetter(letterDetails({ opening }), figures).map(({ code }) => code);

test.each([
  ['a figure that is not in the publication', 'Er zijn {{units-green}}.', 'B101'],
  ['a figure that is unknown', 'Er kwamen {{change-units-robust}} bij.', 'B102'],
  ['units beside services without the joint report', '{{units-total}} van de {{agencies-total}} diensten.', 'B103'],
  ['reports counted as services', '{{reports-received}} van de {{agencies-total}} diensten.', 'B104'],
  ['a typed number that no figure has', 'Er zijn 99 diensten.', 'B105'],
  ['a typed number that a figure has', 'Er zijn 28 diensten.', 'W106'],
  ['a figure that is not closed', 'Er zijn {{units-total.', 'B107'],
  ['a figure in a heading', '### Stand: {{units-total}}', 'B107'],
  ['a note in a heading', '### Stand [[bron]]', 'B107'],
  ['a figure in a note', 'Tekst.[[bron {{units-total}}]]', 'B107'],
  ['a mark that is broken over two items', '- eerst {{units-\n- total}}', 'B107'],
  ['one at the start of a sentence', 'Eén dienst blijft achter.', 'B105'],
  ['a number in words above twenty', 'Er zijn negenentwintig diensten.', 'B105'],
  ['the number of services in words', 'Er zijn achtentwintig diensten.', 'W106'],
  ['a number behind its noun', 'Omgevingsdiensten: negen', 'B105'],
  ['a sum of reports, exempt and joint services', 'Samen 25 + 2 + 2 diensten.', 'B104'],
  ['a sum that is no figure', 'Samen 3 + 4 eenheden.', 'B105'],
])('%s is found', (_, text, code) => {
  expect(codesIn(text)).toContain(code);
});

test.each([
  'Er zijn {{agencies-total}} diensten.',
  'Een fusie tussen {{=twee}} diensten.',
  'In april 2026 leveren de diensten hun rapportage.',
  'De {{agencies-total}} diensten zijn {{units-total}} eenheden door een gezamenlijke rapportage.',
])('nothing is wrong with: %s', (text) => {
  expect(codesIn(text)).toEqual([]);
});
