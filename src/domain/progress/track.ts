import { type Succession, withPredecessors } from '../agencies/succession.ts';
import type { PlacedUnit, Stage } from './stage.ts';

/**
 * A unit of the last round with where it came from: for every round the units whose past it carries on. Mostly that is
 * one, the unit itself; after a merger, or where agencies began to report jointly, there are more; none where none of
 * its agencies was followed yet.
 * @nl verloop
 */
export type Track<Unit extends PlacedUnit = PlacedUnit> = {
  readonly unit: Unit;
  /** In the order of the rounds that were given; the last is the unit itself. */
  readonly steps: readonly (readonly Unit[])[];
};

/** The tracks of the units of the last of these rounds, in the order of its units. */
export function tracksOf<Unit extends PlacedUnit>(
  stages: readonly Stage<Unit>[],
  successions: readonly Pick<Succession, 'predecessorId' | 'successorId'>[],
): readonly Track<Unit>[] {
  const unitOf = stages.map(
    (stage) => new Map(stage.units.flatMap((unit) => unit.agencies.map(({ id }) => [id, unit] as const))),
  );
  return (stages.at(-1)?.units ?? []).map((unit) => {
    const lineage = withPredecessors(
      unit.agencies.map(({ id }) => id),
      successions,
    );
    const steps = unitOf.map((units) => [...new Set([...lineage].flatMap((id) => units.get(id) ?? []))]);
    return { unit, steps };
  });
}
