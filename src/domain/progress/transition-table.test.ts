import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyStage, ratings, stage, unitOf } from '../../../tests/builders/stages.ts';
import { tallyOfPlaces } from './tally.ts';
import { transitionTable } from './transition-table.ts';

it('has a row and a column for every class, with units or not, and none for units that are new when there are none', () => {
  const table = transitionTable(stage('1', [unitOf('a')]), stage('2', [unitOf('a')]), ratings);
  expect(table.rows.map(({ from }) => from)).toEqual(['robust', 'expected', 'doubtful', 'not-plausible']);
  expect(table.columns.map(({ to }) => to)).toEqual(['robust', 'expected', 'doubtful', 'not-plausible']);
});

it('shows units that are new and units that are gone', () => {
  const table = transitionTable(stage('1', [unitOf('a')]), stage('2', [unitOf('b')]), ratings);
  expect(table.rows.at(-1)).toMatchObject({ from: 'started', total: 1 });
  expect(table.columns.at(-1)).toEqual({ to: 'ended', total: 1 });
});

it('does not drop a rating that is no longer on the scale', () => {
  const plans = stage('plan', [unitOf('a', { letterClass: null, planRating: 'old' })], 'improvement-plan');
  expect(transitionTable(plans, stage('1', [unitOf('a')]), ratings).rows.at(-1)).toMatchObject({
    from: 'rating:old',
    total: 1,
  });
});

it('adds up: rows and columns to the rounds, and all cells to the total', () => {
  fc.assert(
    fc.property(anyStage('1'), anyStage('2'), (before, after) => {
      const table = transitionTable(before, after, ratings);
      const rowTotal = (from: string) => table.rows.find((row) => row.from === from)?.total ?? 0;
      const columnTotal = (to: string) => table.columns.find((column) => column.to === to)?.total ?? 0;
      for (const [place, count] of tallyOfPlaces(before, ratings)) expect(rowTotal(place)).toBe(count);
      for (const [place, count] of tallyOfPlaces(after, ratings)) expect(columnTotal(place)).toBe(count);
      expect(table.total - rowTotal('started')).toBe(before.units.length);
      expect(table.total - columnTotal('ended')).toBe(after.units.length);
      for (const row of table.rows) {
        expect(row.cells.map(({ to }) => to)).toEqual(table.columns.map(({ to }) => to));
        expect(row.cells.reduce((sum, { units }) => sum + units.length, 0)).toBe(row.total);
      }
    }),
  );
});
