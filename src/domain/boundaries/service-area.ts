import type { AgencyId } from '../kernel/ids.ts';

/** Rings of [x, y] as in a GeoJSON MultiPolygon: of each part the outer ring first, then its holes. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];

/**
 * Where an agency works on some day: the areas of the municipalities that take part in it, joined.
 * @nl werkgebied
 */
export type ServiceArea = { readonly agencyId: AgencyId; readonly polygons: Polygons };

/** Degrees, or metres of the Dutch grid (EPSG:28992). */
export type CoordinateUnit = 'degree' | 'metre';
