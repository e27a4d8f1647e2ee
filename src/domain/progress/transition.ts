import { type Place, type PlacedUnit, type Stage, placeOf } from './stage.ts';

/** A unit in one of two rounds, or the same unit in both. */
export type MovedUnit<Unit extends PlacedUnit = PlacedUnit> = {
  readonly before: Unit | null;
  readonly after: Unit | null;
};

/**
 * The units that went from one place to another between two rounds. `started` stands for units that were not there
 * before, `ended` for those that are not there any more: with them the units that leave the earlier round and those that
 * arrive in the later one add up to the totals of both rounds, whatever merged meanwhile.
 * @nl overgang
 */
export type Transition<Unit extends PlacedUnit = PlacedUnit> = {
  readonly from: Place | 'started';
  readonly to: Place | 'ended';
  readonly units: readonly MovedUnit<Unit>[];
};

/**
 * The units of two rounds laid beside each other, those of the later round first and in its order. A unit is the same
 * in both when it is made of the same agencies; whatever its name.
 */
export function moves<Unit extends PlacedUnit>(before: Stage<Unit>, after: Stage<Unit>): readonly MovedUnit<Unit>[] {
  const earlier = new Map(before.units.map((unit) => [membership(unit), unit]));
  const moved: MovedUnit<Unit>[] = after.units.map((unit) => {
    const same = earlier.get(membership(unit)) ?? null;
    if (same !== null) earlier.delete(membership(unit));
    return { before: same, after: unit };
  });
  return [...moved, ...[...earlier.values()].map((unit) => ({ before: unit, after: null }))];
}

/** Every transition between two rounds that some unit made; each unit of either round is in exactly one. */
export function transitionsBetween<Unit extends PlacedUnit>(
  before: Stage<Unit>,
  after: Stage<Unit>,
): readonly Transition<Unit>[] {
  const byPlaces = new Map<string, { from: Place | 'started'; to: Place | 'ended'; units: MovedUnit<Unit>[] }>();
  for (const move of moves(before, after)) {
    const from = move.before === null ? 'started' : placeOf(before.round.kind, move.before);
    const to = move.after === null ? 'ended' : placeOf(after.round.kind, move.after);
    const key = `${from} ${to}`;
    const transition = byPlaces.get(key) ?? { from, to, units: [] };
    transition.units.push(move);
    byPlaces.set(key, transition);
  }
  return [...byPlaces.values()];
}

/** What makes a unit the same from round to round: the agencies in it. */
export function membership(unit: Pick<PlacedUnit, 'agencies'>): string {
  return unit.agencies
    .map(({ id }) => id)
    .sort()
    .join(' ');
}
