import type { BoundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import type { FlawedBoundaries, ReadBoundaries } from '../domain/boundaries/boundary-set.ts';
import type { CoordinateUnit, Polygons } from '../domain/boundaries/service-area.ts';
import type { TileLayout } from '../domain/boundaries/tile-places.ts';
import type { Result } from '../domain/kernel/result.ts';

/** What is outside of the rules and the record for boundaries and maps. */
export type BoundaryPorts = {
  /** Reads a file of municipal boundaries apart from what answers requests; within limits, those of the file by default. */
  readonly boundaryReader: (
    bytes: Uint8Array,
    limits?: BoundaryLimits,
  ) => Promise<Result<ReadBoundaries, FlawedBoundaries>>;
  /** Joins the areas of each group of codes in a topology that was read. */
  readonly areaMerger: (
    topology: string,
    groups: ReadonlyMap<string, readonly string[]>,
  ) => {
    readonly unit: CoordinateUnit;
    readonly codes: ReadonlySet<string>;
    readonly polygonsOf: ReadonlyMap<string, Polygons>;
  };
  /** Where the agencies of a register have their tiles, by the code of the register; `null` without a layout. */
  readonly tileLayout: (registerCode: string) => TileLayout | null;
};
