import { type Feature, type Parts, type Position, TooManyPoints, isRecord } from './feature.ts';
import { isWater, writtenCode } from './municipality-code.ts';

/**
 * The features of a FeatureCollection; what is wrong with one is told with it.
 * @throws TooManyPoints
 */
export function geojsonFeatures(features: readonly unknown[], limit: number): Feature[] {
  const room = { left: limit };
  return features.map((item, index): Feature => {
    const { properties, id, geometry } = isRecord(item) ? item : {};
    return {
      feature: index + 1,
      writtenCode: writtenCode(properties, id),
      isWater: isWater(properties),
      geometry: geometryOf(geometry, room),
    };
  });
}

function geometryOf(geometry: unknown, room: { left: number }): Feature['geometry'] {
  if (!isRecord(geometry)) return { flaw: 'missing' };
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { flaw: 'not-an-area' };
  const parts = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(parts) || parts.length === 0) return { flaw: 'no-rings' };
  for (const rings of parts) {
    if (!Array.isArray(rings) || rings.length === 0) return { flaw: 'no-rings' };
    for (const ring of rings) {
      if (!Array.isArray(ring)) return { flaw: 'not-coordinates' };
      room.left -= ring.length;
      if (room.left < 0) throw new TooManyPoints();
      if (!ring.every(isPosition)) return { flaw: 'not-coordinates' };
    }
  }
  return { parts: parts as Parts };
}

export function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}
