/** Where in a file something is wrong: the how-manieth feature, from 1, and its code where it has one. */
type FeaturePlace = { readonly feature: number; readonly area: string | null };

/** What a file turns out to be that is no GeoJSON or TopoJSON. */
export type ForeignKind = 'empty' | 'zip' | 'geopackage' | 'xml' | 'shapefile' | 'cut-off' | 'text' | 'binary';

/** What is wrong with the geometry of a feature. */
export type GeometryFlaw =
  | 'missing'
  | 'not-an-area'
  | 'no-rings'
  | 'not-coordinates'
  | 'too-few-points'
  | 'not-closed'
  | 'no-size'
  | 'crosses-itself'
  | 'outside-country'
  | 'arc-missing';

/**
 * Something because of which a file of boundaries is not imported.
 * @nl bevinding bij grenzen
 */
export type BoundaryFinding =
  | { readonly code: 'G101'; readonly kind: ForeignKind }
  /** `found`: the `type` that the file says it is; `null` when it says none. */
  | { readonly code: 'G102'; readonly found: string | null }
  | { readonly code: 'G103'; readonly feature: number }
  | { readonly code: 'G104'; readonly feature: number; readonly written: string }
  | { readonly code: 'G105'; readonly area: string; readonly features: readonly number[] }
  | { readonly code: 'G106'; readonly area: string }
  | { readonly code: 'G107'; readonly area: string; readonly name: string }
  | ({ readonly code: 'G108'; readonly flaw: GeometryFlaw } & FeaturePlace)
  | { readonly code: 'G109'; readonly kind: 'mixed' | 'swapped' | 'unknown'; readonly example: string }
  | { readonly code: 'G110'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'G111'; readonly kind: 'features' | 'points'; readonly limit: number }
  | { readonly code: 'G112'; readonly kind: 'time' | 'memory' }
  | { readonly code: 'G113' };

/** How much a file may ask of the machine. */
export type BoundaryLimits = {
  readonly bytes: number;
  readonly features: number;
  readonly points: number;
  readonly millis: number;
  readonly memoryMegabytes: number;
};

/** The generalised file of all municipalities is about 1 MB; the most detailed one is some hundreds. */
export const boundaryLimits: BoundaryLimits = {
  bytes: 64_000_000,
  features: 2_000,
  points: 2_500_000,
  millis: 60_000,
  memoryMegabytes: 1_024,
};
