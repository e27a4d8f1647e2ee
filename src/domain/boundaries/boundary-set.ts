import type { BoundarySetId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { BoundaryFinding } from './boundary-finding.ts';

/**
 * Where the municipalities of some day lie, as it was imported from a file.
 * @nl gemeentegrenzen
 */
export type BoundarySet = {
  readonly id: BoundarySetId;
  readonly source: string;
  /** The day whose municipalities it draws. */
  readonly referenceDate: LocalDate;
  readonly fileName: string;
  readonly areaCount: number;
};

/** What was read from a file in which nothing is wrong. */
export type ReadBoundaries = {
  /** TopoJSON with one object `areas`; the id of each geometry is the code of its municipality. */
  readonly topology: string;
  /** In the order of the file. */
  readonly codes: readonly string[];
  /** Features that are water, as some official files have beside the land of the same municipality. */
  readonly water: number;
};

/** A file in which something is wrong, with the codes that could be read all the same; `null` when none could. */
export type FlawedBoundaries = {
  readonly findings: readonly BoundaryFinding[];
  readonly codes: readonly string[] | null;
};

/** What a file must have, and must not have, to draw the participants of a day. */
export type ExpectedArea = { readonly code: string; readonly name: string };

/**
 * Codes that no agency has as participant, in the order of the file, and then the participants without an area.
 * @param expected the municipalities that take part in some agency on the reference date
 */
export function compareWithParticipants(
  codes: readonly string[],
  expected: readonly ExpectedArea[],
): readonly BoundaryFinding[] {
  const [found, known] = [new Set(codes), new Set(expected.map(({ code }) => code))];
  return [
    ...[...found].filter((area) => !known.has(area)).map((area) => ({ code: 'G106', area }) as const),
    ...expected
      .filter(({ code }) => !found.has(code))
      .map(({ code, name }) => ({ code: 'G107', area: code, name }) as const),
  ];
}

/** The set that draws a day best: the last one of that day or before it; else the first one after it. */
export function boundarySetFor<Set extends Pick<BoundarySet, 'referenceDate'>>(
  sets: readonly Set[],
  on: LocalDate,
): Set | null {
  const inOrder = [...sets].sort((a, b) =>
    a.referenceDate < b.referenceDate ? -1 : a.referenceDate > b.referenceDate ? 1 : 0,
  );
  const before = inOrder.filter(({ referenceDate }) => referenceDate <= on).at(-1);
  const after = inOrder.find(({ referenceDate }) => referenceDate > on);
  // Of sets of one day the one that was imported last counts.
  return before ?? inOrder.findLast(({ referenceDate }) => referenceDate === after?.referenceDate) ?? null;
}
