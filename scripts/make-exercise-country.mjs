// Draws the invented country of the exercise: `node scripts/make-exercise-country.mjs` writes
// data/exercise/gemeentegrenzen.topojson anew, always the same from the same data. Every service lies where its tile
// lies; a service is one piece, and so is every municipality, save where islands lie before its coast.
import { readFileSync, writeFileSync } from 'node:fs';
import { merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';

const data = new URL('../data/', import.meta.url);
const read = (file) => JSON.parse(readFileSync(new URL(file, data), 'utf8'));
const { agencies } = read('exercise/agencies.json');
const { municipalities } = read('exercise/participants.json');
const { agencies: tiles } = read('tile-maps/oefenregister.json');

/** Hexagons of which the country is built: so many fit side by side on a tile. */
const perTile = 12;
/** In degrees. A degree of longitude is shorter than one of latitude here, so that a tile is a square. */
const corner = { west: 3.95, north: 52.7, width: 0.3, height: 0.185 };
/** In tiles; a tile reaches half a tile from the middle of its column and row. */
const islands = [
  { x: -0.86, y: 0.5, radius: 0.17 },
  { x: -0.45, y: 0.12, radius: 0.15 },
  { x: 6.15, y: -0.35, radius: 0.17 },
  { x: 3.05, y: 0.1, radius: 0.14 },
];
const lakes = [
  { x: 1.6, y: 1.56, radius: 0.17 },
  { x: 5.45, y: 1.62, radius: 0.1 },
];

const random = randomFrom(20260101);
const drawn = agencies.map(({ code }) => ({ code, x: tiles[code].column, y: tiles[code].row }));
const cells = makeCells();
const agencyOf = grow(cells, startsOf(drawn));
const parts = new Map();
for (const { code } of agencies) {
  const own = cells.filter((cell) => agencyOf.get(cell) === code);
  const named = municipalities.filter(({ agency }) => agency === code);
  for (const [cell, place] of divide(own, named)) parts.set(place, [...(parts.get(place) ?? []), cell]);
}
for (const island of islands) {
  const shore = nearest(cells, island);
  const [place, members] = [...parts].find(([, own]) => own.includes(shore));
  parts.set(place, [...members, ...cellsOf(island)]);
}
writeFileSync(new URL('exercise/gemeentegrenzen.topojson', data), asText(draw()));

/** The hexagons that are land; those that touch know each other. */
function makeCells() {
  const land = allCells().filter(isLand);
  const at = new Map(land.map((cell) => [cell.key, cell]));
  for (const cell of land) cell.neighbours = neighbourKeys(cell).flatMap((key) => at.get(key) ?? []);
  return largestPiece(land);
}

/** Land and sea, in rows. */
function allCells() {
  const rows = Math.ceil((7.5 * perTile) / Math.sqrt(0.75));
  const columns = Math.ceil(9.5 * perTile);
  return Array.from({ length: rows * columns }, (_, index) => hexagon(index % columns, Math.floor(index / columns)));
}

function hexagon(column, row) {
  const x = (column + (row % 2) / 2) / perTile - 1;
  const y = (row * Math.sqrt(0.75)) / perTile - 1;
  return { key: `${column} ${row}`, column, row, x, y };
}

function neighbourKeys({ column, row }) {
  const side = row % 2 === 0 ? -1 : 0;
  const around = [
    [column - 1, row],
    [column + 1, row],
    [column + side, row - 1],
    [column + side + 1, row - 1],
    [column + side, row + 1],
    [column + side + 1, row + 1],
  ];
  return around.map(([c, r]) => `${c} ${r}`);
}

/** The nearer to the middles of tiles, the surer land; the coast gets bays and capes where the sea has its way. */
function isLand({ x, y }) {
  if (lakes.some((lake) => Math.hypot(lake.x - x, lake.y - y) < lake.radius * (1 + 0.5 * wave(x * 4, y * 4, 9)))) {
    return false;
  }
  const firm = drawn.reduce((sum, tile) => sum + Math.exp(-((tile.x - x) ** 2 + (tile.y - y) ** 2) / 0.3), 0);
  return firm > 0.47 + 0.2 * wave(x * 1.3, y * 1.3, 1) + 0.13 * wave(x * 3.5, y * 3.5, 2);
}

/** The hexagons of an island, where they are not joined to the land. */
function cellsOf({ x, y, radius }) {
  const land = new Set(cells.map(({ key }) => key));
  return allCells().filter((cell) => {
    const isWithin = Math.hypot(x - cell.x, y - cell.y) < radius * (1 + 0.6 * wave(cell.x * 5, cell.y * 5, 7));
    return isWithin && ![cell.key, ...neighbourKeys(cell)].some((key) => land.has(key));
  });
}

function largestPiece(all) {
  const left = new Set(all);
  let largest = [];
  for (const start of all) {
    if (!left.has(start)) continue;
    const piece = [start];
    left.delete(start);
    for (const cell of piece) {
      for (const next of cell.neighbours) if (left.delete(next)) piece.push(next);
    }
    if (piece.length > largest.length) largest = piece;
  }
  const kept = new Set(largest);
  for (const cell of largest) cell.neighbours = cell.neighbours.filter((next) => kept.has(next));
  return largest;
}

/** Where the growth of each tile starts: at the land nearest to its middle. */
function startsOf(places) {
  return new Map(places.map((place) => [nearest(cells, place), place.code]));
}

/**
 * Gives every cell to the start that reaches it first over land: what belongs to one start is one piece.
 * @param startOf cell of each start → what it stands for
 */
function grow(within, startOf) {
  const allowed = new Set(within);
  const owner = new Map();
  const front = [...startOf].map(([cell, code]) => ({ cell, code, far: 0 }));
  while (front.length > 0) {
    const index = front.reduce((best, item, i) => (item.far < front[best].far ? i : best), 0);
    const [{ cell, code, far }] = front.splice(index, 1);
    if (owner.has(cell)) continue;
    owner.set(cell, code);
    for (const next of cell.neighbours) {
      if (allowed.has(next) && !owner.has(next)) {
        front.push({ cell: next, code, far: far + 1.2 + 0.9 * wave(next.x * 2.2, next.y * 2.2, 5) + 0.6 * random() });
      }
    }
  }
  return owner;
}

/** Divides the cells of a service among its municipalities, which start well apart. */
function divide(own, named) {
  const starts = [own[Math.floor(random() * own.length)]];
  while (starts.length < named.length) {
    const tried = Array.from({ length: 14 }, () => own[Math.floor(random() * own.length)]);
    const room = (cell) => Math.min(...starts.map((start) => Math.hypot(start.x - cell.x, start.y - cell.y)));
    starts.push(tried.reduce((best, cell) => (room(cell) > room(best) ? cell : best)));
  }
  // A place by the sea lies by the sea.
  const isBySea = (cell) => cell.neighbours.length < 6;
  const inOrder = [...named].sort((a, b) => Number(b.name.endsWith('aan Zee')) - Number(a.name.endsWith('aan Zee')));
  const sorted = [...starts].sort((a, b) => Number(isBySea(b)) - Number(isBySea(a)));
  return grow(own, new Map(sorted.map((cell, index) => [cell, inOrder[index]])));
}

function nearest(places, { x, y }) {
  return places.reduce((best, place) =>
    Math.hypot(place.x - x, place.y - y) < Math.hypot(best.x - x, best.y - y) ? place : best,
  );
}

/** Joins the hexagons of every municipality, takes the corners off its borders and writes degrees. */
function draw() {
  const features = municipalities.map((place) => {
    const polygons = parts.get(place).map((cell) => ({ type: 'Polygon', coordinates: [outline(cell)] }));
    const built = topology({ cells: { type: 'GeometryCollection', geometries: polygons } });
    const { coordinates } = merge(built, built.objects.cells.geometries);
    const geometry =
      coordinates.length === 1
        ? { type: 'Polygon', coordinates: coordinates[0] }
        : { type: 'MultiPolygon', coordinates };
    return { type: 'Feature', id: place.code, properties: { code: place.code, naam: place.name }, geometry };
  });
  const joined = topology({ gemeenten: { type: 'FeatureCollection', features } });
  const arcs = joined.arcs.map((arc) => midpoints(arc).map(degrees));
  return quantize({ ...joined, bbox: undefined, arcs }, 20_000);
}

/** The corners of a hexagon, each moved a little; cells that share a corner move it alike. */
function outline({ column, row }) {
  const around = [
    [1, 1],
    [0, 2],
    [-1, 1],
    [-1, -1],
    [0, -2],
    [1, -1],
    [1, 1],
  ];
  return around.map(([dx, dy]) => {
    // In halves of a hexagon's width and sixths of its height: whole numbers, the same for every cell that has the corner.
    const [x, y] = [2 * column + (row % 2) + dx, 3 * row + dy];
    const shake = (seed) => (hash(x, y, seed) - 0.5) * (0.5 / perTile);
    return [x / 2 / perTile - 1 + shake(11), (y * Math.sqrt(1 / 12)) / perTile - 1 + shake(12)];
  });
}

/** From corner to corner a border of hexagons zigzags; over the middles of their sides it runs. */
function midpoints(arc) {
  if (arc.length < 4) return arc;
  const middles = arc.slice(1).map(([x, y], index) => [(x + arc[index][0]) / 2, (y + arc[index][1]) / 2]);
  return [arc[0], ...middles, arc.at(-1)];
}

function degrees([x, y]) {
  return [corner.west + x * corner.width, corner.north - y * corner.height];
}

/** Smooth, between -1 and 1. */
function wave(x, y, seed) {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const ease = (t) => t * t * (3 - 2 * t);
  const [across, down] = [ease(x - left), ease(y - top)];
  const at = (dx, dy) => hash(left + dx, top + dy, seed) * 2 - 1;
  const upper = at(0, 0) + (at(1, 0) - at(0, 0)) * across;
  const lower = at(0, 1) + (at(1, 1) - at(0, 1)) * across;
  return upper + (lower - upper) * down;
}

/** Between 0 and 1, the same for the same numbers. */
function hash(x, y, seed) {
  let value = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2147483647 ^ 0x5bd1e995);
  value = Math.imul(value ^ (value >>> 13), 1274126177);
  return ((value ^ (value >>> 16)) >>> 0) / 4294967296;
}

function randomFrom(start) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A line for every municipality and for some arcs at a time. */
function asText({ type, bbox, transform, objects, arcs }) {
  const { geometries } = objects.gemeenten;
  return [
    `{"type":"${type}","bbox":${JSON.stringify(bbox)},"transform":${JSON.stringify(transform)},`,
    '"objects":{"gemeenten":{"type":"GeometryCollection","geometries":[',
    geometries.map((geometry) => JSON.stringify(geometry)).join(',\n'),
    ']}},"arcs":[',
    arcs.map((arc) => JSON.stringify(arc)).join(',\n'),
    ']}\n',
  ].join('\n');
}
