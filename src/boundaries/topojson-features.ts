import { type Feature, type Position, TooManyPoints, isRecord } from './feature.ts';
import { isPosition } from './geojson-features.ts';
import { isWater, municipalityCode, writtenCode } from './municipality-code.ts';

/** Positions by arc; `null` for an arc that is none. */
type Arcs = readonly (readonly Position[] | null)[];

/**
 * The geometries of a Topology as features. Where it holds several objects, such as provinces beside municipalities,
 * those of the object in which most geometries have the code of a municipality.
 * @throws TooManyPoints, also when few arcs are used many times over
 */
export function topojsonFeatures(topology: Readonly<Record<string, unknown>>, limit: number): Feature[] {
  const geometries = geometriesOf(topology['objects']);
  const arcs = readArcs(topology['arcs'], topology['transform'], limit);
  const room = { left: limit };
  return geometries.map((item, index): Feature => {
    const geometry = isRecord(item) ? item : {};
    return {
      feature: index + 1,
      writtenCode: writtenCode(geometry['properties'], geometry['id']),
      isWater: isWater(geometry['properties']),
      geometry: geometryOf(geometry, arcs, room),
    };
  });
}

/** How many geometries the object has that will be read. */
export function geometriesOf(objects: unknown): readonly unknown[] {
  const candidates = Object.values(isRecord(objects) ? objects : {}).map((object): readonly unknown[] => {
    if (!isRecord(object)) return [];
    return Array.isArray(object['geometries']) ? object['geometries'] : [object];
  });
  const coded = (geometries: readonly unknown[]) =>
    geometries.filter((item) => {
      const code = isRecord(item) ? writtenCode(item['properties'], item['id']) : null;
      return code !== null && municipalityCode(code) !== null;
    }).length;
  const byCodes = candidates.map((geometries) => ({ geometries, codes: coded(geometries) }));
  return byCodes.sort((a, b) => b.codes - a.codes)[0]?.geometries ?? [];
}

function readArcs(arcs: unknown, transform: unknown, limit: number): Arcs {
  if (!Array.isArray(arcs)) return [];
  const place = placing(transform);
  let left = limit;
  return arcs.map((arc: unknown) => {
    if (!Array.isArray(arc)) return null;
    left -= arc.length;
    if (left < 0) throw new TooManyPoints();
    if (!arc.every(isPosition)) return null;
    let [x, y] = [0, 0];
    return arc.map((position): Position => {
      const [dx, dy] = position as [number, number];
      if (place === null) return [dx, dy];
      x += dx;
      y += dy;
      return place(x, y);
    });
  });
}

/** Arcs of a quantised topology are steps on a grid: @returns where a point of the grid lies; `null` without a grid. */
function placing(transform: unknown): ((x: number, y: number) => Position) | null {
  if (!isRecord(transform) || !isPosition(transform['scale']) || !isPosition(transform['translate'])) return null;
  const [scaleX, scaleY] = transform['scale'] as [number, number];
  const [atX, atY] = transform['translate'] as [number, number];
  return (x, y) => [x * scaleX + atX, y * scaleY + atY];
}

function geometryOf(
  geometry: Readonly<Record<string, unknown>>,
  arcs: Arcs,
  room: { left: number },
): Feature['geometry'] {
  const type = geometry['type'] ?? null;
  if (type === null) return { flaw: 'missing' };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { flaw: 'not-an-area' };
  const parts: unknown = type === 'Polygon' ? [geometry['arcs']] : geometry['arcs'];
  if (!Array.isArray(parts) || parts.length === 0) return { flaw: 'no-rings' };
  const read: Position[][][] = [];
  for (const rings of parts) {
    if (!Array.isArray(rings) || rings.length === 0) return { flaw: 'no-rings' };
    const part: Position[][] = [];
    for (const indexes of rings) {
      const ring = ringOf(indexes, arcs, room);
      if (ring === null) return { flaw: 'arc-missing' };
      part.push(ring);
    }
    read.push(part);
  }
  return { parts: read };
}

/** Arcs that follow each other share the point where they meet; a negative index is an arc the other way round. */
function ringOf(indexes: unknown, arcs: Arcs, room: { left: number }): Position[] | null {
  if (!Array.isArray(indexes)) return null;
  const ring: Position[] = [];
  for (const index of indexes) {
    const arc = Number.isInteger(index) ? arcs[index < 0 ? ~index : index] : null;
    if (arc === null || arc === undefined) return null;
    room.left -= arc.length;
    if (room.left < 0) throw new TooManyPoints();
    const ordered = index < 0 ? arc.toReversed() : arc;
    // Not spread into `push`: an arc may have more points than a call may have arguments.
    for (const [step, position] of ordered.entries()) if (step > 0 || ring.length === 0) ring.push([...position]);
  }
  return ring;
}
