import { describe, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Period, includesDate } from '../domain/kernel/period.ts';
import { readExercise } from './read-exercise.ts';
import { readRegister } from './read-register.ts';
import { readTileLayouts } from './read-tile-layouts.ts';

type Working = { readonly code: string; readonly abbreviation: string | null; readonly operation: Period };

const { agencies, successions } = readExercise();
const endOf = (code: string): LocalDate | null =>
  successions.successions.find(({ predecessors }) => predecessors.includes(code))?.effectiveOn ?? null;
const invented: readonly Working[] = [
  ...agencies.agencies.map(({ code, abbreviation, operatesFrom }) => ({
    code,
    abbreviation,
    operation: { from: operatesFrom, until: endOf(code) },
  })),
  ...successions.successions.map(({ successor, effectiveOn }) => ({
    code: successor.code,
    abbreviation: successor.abbreviation,
    operation: { from: effectiveOn, until: null },
  })),
];

const layoutOf = readTileLayouts();

describe.each([
  { register: 'omgevingsdiensten', working: readRegister().register.agencies as readonly Working[] },
  { register: 'oefenregister', working: invented },
])('the tile map of $register', ({ register, working }) => {
  const tiles = layoutOf(register)?.agencies ?? {};
  const tileOf = (code: string) => `${tiles[code]?.column} ${tiles[code]?.row}`;
  const days = [...new Set(working.flatMap(({ operation }) => [operation.from, operation.until ?? operation.from]))];

  test('has a tile for every service, and for nobody else', () => {
    expect(Object.keys(tiles).sort()).toEqual(working.map(({ code }) => code).sort());
  });

  test('never puts two services that work on one day on one tile', () => {
    expect(days.length).toBeGreaterThan(2);
    for (const day of days) {
      const places = working.filter(({ operation }) => includesDate(operation, day)).map(({ code }) => tileOf(code));
      expect(new Set(places).size, day).toBe(places.length);
    }
  });

  test('has something of at most eight characters to put on every tile', () => {
    for (const { code, abbreviation } of working) {
      const short = tiles[code]?.short ?? abbreviation ?? '';
      expect(short.length, code).toBeGreaterThan(0);
      expect(short.length, code).toBeLessThanOrEqual(8);
    }
  });

  test('hangs together while 28 services work: no tile stands apart', () => {
    const now = working.filter(({ operation }) => includesDate(operation, date('2025-09-15')));
    expect(now).toHaveLength(28);
    const reached = new Set(now.slice(0, 1).map(({ code }) => code));
    for (const code of reached) {
      for (const other of now) if (touches(tiles[code], tiles[other.code])) reached.add(other.code);
    }
    expect(reached.size).toBe(28);
  });
});

test('the real services lie as they do in the country', () => {
  const at = (code: string) => layoutOf('omgevingsdiensten')?.agencies[code] ?? { column: Number.NaN, row: Number.NaN };
  const [groningen, zeeland, zuidLimburg, haaglanden, twente] = ['so0721', 'so0820', 'so0788', 'so0700', 'so0892'].map(
    at,
  );
  expect(groningen?.row).toBe(0);
  expect(zuidLimburg?.row).toBeGreaterThan(twente?.row ?? Number.NaN);
  expect(zeeland?.row).toBeGreaterThan(haaglanden?.row ?? Number.NaN);
  expect(zeeland?.column).toBeLessThan(zuidLimburg?.column ?? Number.NaN);
  expect(haaglanden?.column).toBe(0);
  expect(twente?.column).toBe(5);
});

test('a register without a layout has none, and a code cannot lead out of the folder', () => {
  expect(layoutOf('register-abc')).toBeNull();
  expect(layoutOf('../exercise/units')).toBeNull();
});

type Place = { readonly column: number; readonly row: number };

function touches(one: Place | undefined, other: Place | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(one.column - other.column) <= 1 && Math.abs(one.row - other.row) <= 1;
}
