import { chartTexts } from '../text/nl/charts.ts';
import { commonKey, wordsFor } from './appearance-text.ts';
import type { Chart, ChartFrame, TileMapInput } from './chart.ts';
import { areaKey } from './key.ts';
import { boxOfLabel, label, lineHeight, plate, plateOf } from './label.ts';
import { filledWith } from './look.ts';
import { emptyPicture, linked, picture, widths } from './picture.ts';
import { element } from './svg.ts';
import { widthOf } from './text-width.ts';

type Tile = TileMapInput['tiles'][number];

const gap = 2;
/** In a wide picture a tile is not made larger than this: a country of three tiles is not a wall. */
const largest = 84;
const textSizes = [16, 14, 13, 12] as const;

/** A square for each place, at its column and row; with its short name where that fits on it. */
export function drawTileMap(input: TileMapInput, frame: ChartFrame): Chart {
  const { tiles } = input;
  if (tiles.length === 0) return emptyPicture(frame);
  const width = widths[frame.size];
  const firstColumn = Math.min(...tiles.map((tile) => tile.column));
  const firstRow = Math.min(...tiles.map((tile) => tile.row));
  const columns = Math.max(...tiles.map((tile) => tile.column)) - firstColumn + 1;
  const pitch = Math.min(width / columns, largest);
  const left = (width - pitch * columns) / 2;
  const key = areaKey(input.key ?? commonKey(tiles.map((tile) => tile.appearance)), frame.size, frame.id, 0);
  const top = key.height + 8;
  const texts = tiles.map((tile) => shortText(tile.short, pitch));
  // One size for all: a larger text would say that a place counts for more.
  const size = Math.min(...texts.map((text) => text.size));
  const body = tiles.map((tile) => {
    const x = left + (tile.column - firstColumn) * pitch + gap / 2 + 0.75;
    const y = top + (tile.row - firstRow) * pitch + gap / 2 + 0.75;
    const side = pitch - gap - 1.5;
    return linked(
      tile.href,
      chartTexts.place(tile.short, tile.label, wordsFor(tile.appearance, input.key)),
      element('rect', { ...filledWith(tile.appearance, frame.id), x, y, width: side, height: side, rx: 2 }),
      nameOn(tile, { x: x + side / 2, y: y + side / 2 }, pitch, size),
    );
  });
  return picture(frame, {
    height: top + (Math.max(...tiles.map((tile) => tile.row)) - firstRow + 1) * pitch,
    appearances: [...tiles.map((tile) => tile.appearance), ...(input.key ?? []).map((item) => item.appearance)],
    body: [...key.body, ...body],
  });
}

/** The largest size at which a short name fits on its tile in one or two lines; no lines when it does not fit at all. */
function shortText(short: string, pitch: number): { readonly lines: readonly string[]; readonly size: number } {
  for (const size of textSizes) {
    const lines = linesOf(short, pitch - gap - 14, pitch - gap - 8, size);
    if (lines !== null) return { lines, size };
  }
  return { lines: [], size: 12 };
}

function linesOf(short: string, width: number, height: number, size: number): readonly string[] | null {
  if (size * 1.15 > height) return null;
  if (widthOf(short, size) <= width) return [short];
  if (size * (1.15 + lineHeight) > height) return null;
  return breaksOf(short).find((lines) => lines.every((line) => widthOf(line, size) <= width)) ?? null;
}

/** Where a short name can be broken, best first: at a space or hyphen, behind OD or RUD, else in the middle. */
function breaksOf(short: string): readonly (readonly [string, string])[] {
  const characters = [...short];
  const at = (index: number) =>
    [characters.slice(0, index).join('').trimEnd(), characters.slice(index).join('').trimStart()] as const;
  const positions = Array.from({ length: Math.max(0, characters.length - 1) }, (_, index) => index + 1);
  const natural = positions.filter((index) => /[\s-]/.test(characters[index - 1] ?? '') || characters[index] === ' ');
  const prefix = /^(RUD|OD)(?=\p{L})/u.exec(short)?.[0].length;
  const middle = characters.length / 2;
  const byMiddle = [...positions].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return [...natural, ...(prefix === undefined ? [] : [prefix]), ...byMiddle].map(at);
}

function nameOn(tile: Tile, centre: { readonly x: number; readonly y: number }, pitch: number, size: number): string {
  const lines = linesOf(tile.short, pitch - gap - 14, pitch - gap - 8, size) ?? [];
  if (lines.length === 0) return '';
  const isSpaced = lines.join(' ') === tile.short;
  const first = centre.y + size * 0.33 - ((lines.length - 1) * size * lineHeight) / 2;
  const places = lines.map((_, index) => ({
    x: centre.x,
    y: first + index * size * lineHeight,
    size,
    anchor: 'middle' as const,
    isStrong: true,
  }));
  const boxes = lines.flatMap((line, index) => (places[index] === undefined ? [] : [boxOfLabel(line, places[index])]));
  const plates = boxes.map((box) => plateOf(box));
  const widest = Math.max(...plates.map((box) => box.width));
  const ground = {
    x: centre.x - widest / 2 + 3,
    y: Math.min(...boxes.map((box) => box.y)),
    width: widest - 6,
    height: (lines.length - 1) * size * lineHeight + (boxes[0]?.height ?? 0),
  };
  return (
    plate(ground) +
    lines
      .map((line, index) =>
        places[index] === undefined
          ? ''
          : label(index < lines.length - 1 && isSpaced ? `${line} ` : line, places[index]),
      )
      .join('')
  );
}
