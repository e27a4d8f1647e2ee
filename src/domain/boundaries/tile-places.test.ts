import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgencyId } from '../kernel/ids.ts';
import { placeTiles, shortNameOf } from './tile-places.ts';

const agency = (code: string) => ({ id: `id-${code}` as AgencyId, code });
const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(agency);
const codeOf = new Map(all.map(({ id, code }) => [id, code]));
const layout = {
  agencies: { a: { column: 3, row: 0 }, b: { column: 0, row: 1, short: 'Bee' }, c: { column: 1, row: 2 } },
};
const followed = (predecessor: string, successor: string) => ({
  predecessorId: agency(predecessor).id,
  successorId: agency(successor).id,
});

function placesOf(
  codes: readonly string[],
  successions: readonly ReturnType<typeof followed>[] = [],
  given: Parameters<typeof placeTiles>[1] = layout,
) {
  const placed = placeTiles(codes.map(agency), given, successions, codeOf);
  return codes.map((code) => {
    const place = placed.get(agency(code).id);
    return place === undefined ? null : [place.column, place.row, place.isInPlace];
  });
}

test('an agency stands where the layout says', () => {
  expect(placesOf(['a', 'b'])).toEqual([
    [3, 0, true],
    [0, 1, true],
  ]);
  expect(placeTiles([agency('b')], layout, [], codeOf).get(agency('b').id)?.short).toBe('Bee');
});

test('a successor without a place takes that of a predecessor, also of one further back', () => {
  expect(placesOf(['c', 'd'], [followed('a', 'd'), followed('b', 'd')])).toEqual([
    [1, 2, true],
    [3, 0, true],
  ]);
  expect(placesOf(['e'], [followed('a', 'd'), followed('d', 'e')])).toEqual([[3, 0, true]]);
});

test('a successor does not take the place of a predecessor that is still there', () => {
  expect(placesOf(['d', 'a', 'b'], [followed('a', 'd'), followed('b', 'd')])[0]).toEqual([0, 3, false]);
});

test('who has no place comes below the others, with a row between', () => {
  expect(placesOf(['a', 'c', 'e', 'f'])).toEqual([
    [3, 0, true],
    [1, 2, true],
    [0, 4, false],
    [1, 4, false],
  ]);
});

test('without a layout all stand in a square, in their order', () => {
  expect(placesOf(['a', 'b', 'c', 'd', 'e'], [], null)).toEqual(
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
    ].map((place) => [...place, false]),
  );
});

test('no two agencies stand on one place, however they follow each other', () => {
  const codes = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']);
  const pair = fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef'));
  const spot = fc.record({ column: fc.nat(3), row: fc.nat(3) });
  const layouts = fc.dictionary(fc.constantFrom(...'abcdef'), spot).map((agencies) => ({ agencies }));
  fc.assert(
    fc.property(codes, fc.array(pair), layouts, (present, pairs, given) => {
      const places = placesOf(
        present,
        pairs.map(([from, to]) => followed(from, to)),
        given,
      );
      expect(places.every((place) => place !== null)).toBe(true);
      expect(new Set(places.map((place) => `${place?.[0]} ${place?.[1]}`)).size).toBe(present.length);
    }),
  );
});

test.each([
  ['Omgevingsdienst Brabant Noord', 'ODBN', 'ODBN'],
  ['Omgevingsdienst Regio Arnhem', null, 'Regio A.'],
  ['RUD Zeeland', null, 'Zeeland'],
  ['Omgevingsdienst Noordzeekanaalgebied', 'OD NZKG te lang', 'Noordze.'],
  ['Omgevingsdienst De Grote Lange Waard', '', 'DGLW'],
  ['Omgevingsdienst', null, 'Omgeving'],
])('%s (%s) is "%s" on a tile', (name, abbreviation, short) => {
  expect(shortNameOf(name, abbreviation)).toBe(short);
  expect(shortNameOf(name, abbreviation).length).toBeLessThanOrEqual(8);
});
