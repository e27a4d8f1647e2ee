import type { BoundaryFinding, BoundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import type { FlawedBoundaries, ReadBoundaries } from '../domain/boundaries/boundary-set.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { buildTopology } from './build-topology.ts';
import { extentOf, flawInRings } from './check-rings.ts';
import { flawInCoordinates, systemOf } from './coordinate-system.ts';
import { readJson } from './detect-content.ts';
import { type Feature, type Parts, TooManyPoints, isRecord } from './feature.ts';
import { geojsonFeatures } from './geojson-features.ts';
import { municipalityCode, shownText } from './municipality-code.ts';
import { geometriesOf, topojsonFeatures } from './topojson-features.ts';

/**
 * Reads a file of municipal boundaries whole, or tells everything that is wrong with it. Takes seconds for a large file:
 * `boundary-reader.ts` runs it apart from the thread that answers requests.
 */
export function readBoundaries(
  bytes: Uint8Array,
  limits: Pick<BoundaryLimits, 'features' | 'points'>,
): Result<ReadBoundaries, FlawedBoundaries> {
  const json = readJson(bytes);
  if (!json.ok) return unreadable({ code: 'G101', kind: json.error });
  const features = readFeatures(json.value, limits);
  if (!features.ok) return unreadable(features.error);
  const land = features.value.filter(({ isWater }) => !isWater);
  if (land.length === 0) return unreadable({ code: 'G113' });

  const coded = land.map((feature) => ({ ...feature, code: municipalityCode(feature.writtenCode ?? '') }));
  const codes = coded.flatMap(({ code }) => code ?? []);
  const findings = [...codeFindings(coded), ...geometryFindings(coded)];
  if (findings.length > 0) return refuse({ findings, codes });
  const areas = coded.flatMap(({ code, geometry }) =>
    code !== null && 'parts' in geometry ? [{ code, parts: geometry.parts }] : [],
  );
  return ok({ topology: buildTopology(areas), codes, water: features.value.length - land.length });
}

function unreadable(finding: BoundaryFinding): Result<never, FlawedBoundaries> {
  return refuse({ findings: [finding], codes: null });
}

function readFeatures(
  file: unknown,
  { features: most, points }: Pick<BoundaryLimits, 'features' | 'points'>,
): Result<readonly Feature[], BoundaryFinding> {
  const type = isRecord(file) && typeof file['type'] === 'string' ? shownText(file['type']) : null;
  const isCollection = isRecord(file) && type === 'FeatureCollection' && Array.isArray(file['features']);
  const isTopology = isRecord(file) && type === 'Topology' && isRecord(file['objects']) && Array.isArray(file['arcs']);
  if (!isCollection && !isTopology) return refuse({ code: 'G102', found: type });
  const items = isCollection ? (file['features'] as readonly unknown[]) : geometriesOf(file['objects']);
  if (items.length > most) return refuse({ code: 'G111', kind: 'features', limit: most });
  try {
    return ok(isCollection ? geojsonFeatures(items, points) : topojsonFeatures(file, points));
  } catch (error) {
    if (!(error instanceof TooManyPoints)) throw error;
    return refuse({ code: 'G111', kind: 'points', limit: points });
  }
}

type CodedFeature = Feature & { readonly code: string | null };

function codeFindings(features: readonly CodedFeature[]): readonly BoundaryFinding[] {
  const placesOf = Map.groupBy(features, ({ code }) => code);
  return features.flatMap(({ feature, writtenCode, code }): readonly BoundaryFinding[] => {
    if (writtenCode === null) return [{ code: 'G103', feature }];
    if (code === null) return [{ code: 'G104', feature, written: writtenCode }];
    const same = placesOf.get(code) ?? [];
    const isFirstOfMany = same.length > 1 && same[0]?.feature === feature;
    return isFirstOfMany ? [{ code: 'G105', area: code, features: same.map((one) => one.feature) }] : [];
  });
}

function geometryFindings(features: readonly CodedFeature[]): readonly BoundaryFinding[] {
  const shapes = features.map(({ feature, code, geometry }) => ({
    place: { feature, area: code },
    ...checked(geometry),
  }));
  const extents = shapes.flatMap(({ extent }) => extent ?? []);
  const inCoordinates = flawInCoordinates(extents);
  return [
    ...(inCoordinates === null ? [] : [inCoordinates]),
    ...shapes.flatMap(({ place, flaw, extent }): readonly BoundaryFinding[] => {
      // Where no area lies within the country, it is the file that is wrong, not each of them.
      const isOutside = extent !== null && inCoordinates === null && systemOf(extent) === null;
      const found = flaw ?? (isOutside ? 'outside-country' : null);
      return found === null ? [] : [{ code: 'G108', flaw: found, ...place }];
    }),
  ];
}

function checked(geometry: Feature['geometry']) {
  if ('flaw' in geometry) return { flaw: geometry.flaw, extent: null };
  const parts: Parts = geometry.parts;
  const extent = extentOf(parts.flat());
  return { flaw: flawInRings(parts), extent: extent.width >= 0 ? extent : null };
}
