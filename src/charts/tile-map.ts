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
/** Down to what can just be read: a tile on a small screen without a name says less than one with a small name. */
const textSizes = [16, 14, 13, 12, 11, 10] as const;

/** What stays free around a name on its tile, both sides together; less on the small tiles of a narrow picture. */
const marginOf = (pitch: number) => (pitch < 60 ? { x: gap + 3, y: gap + 5 } : { x: gap + 14, y: gap + 8 });

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
  // One size for all: a larger text would say that a place counts for more.
  const size = Math.min(...tiles.map((tile) => sizeOf(tile.short, pitch)));
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

/**
 * The largest size at which a short name fits on its tile: whole if that can be, for a broken word reads badly and covers
 * more of the tile; else in two lines.
 */
function sizeOf(short: string, pitch: number): number {
  const margin = marginOf(pitch);
  const isWhole = (size: number) => widthOf(short, size) <= pitch - margin.x && size * 1.15 <= pitch - margin.y;
  const isSpaced = /[\s-]/u.test(short);
  const fitting = textSizes.flatMap((size) => {
    const lines = linesOf(short, pitch - margin.x, pitch - margin.y, size);
    return lines === null ? [] : [{ size, isNatural: lines.length === 1 || isNaturalBreak(short, lines[0] ?? '') }];
  });
  const broken = (fitting.find(({ isNatural }) => isNatural) ?? fitting[0])?.size;
  return (isSpaced ? broken : textSizes.find(isWhole)) ?? broken ?? 10;
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
  const middle = characters.length / 2;
  return Array.from({ length: Math.max(0, characters.length - 1) }, (_, index) => index + 1)
    .map((index) => ({
      parts: [characters.slice(0, index).join('').trimEnd(), characters.slice(index).join('').trimStart()] as const,
      distance: Math.abs(index - middle),
    }))
    .sort(
      (a, b) =>
        Number(isNaturalBreak(short, b.parts[0])) - Number(isNaturalBreak(short, a.parts[0])) ||
        a.distance - b.distance,
    )
    .map(({ parts }) => parts);
}

function isNaturalBreak(short: string, first: string): boolean {
  const next = short.charAt(first.length);
  return first.endsWith('-') || next === ' ' || (/^(RUD|OD)$/u.test(first) && /\p{L}/u.test(next));
}

function nameOn(tile: Tile, centre: { readonly x: number; readonly y: number }, pitch: number, size: number): string {
  const margin = marginOf(pitch);
  const lines = linesOf(tile.short, pitch - margin.x, pitch - margin.y, size) ?? [];
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
  // The edge of the tile stays in sight.
  const widest = Math.min(Math.max(...plates.map((box) => box.width)) - 6, pitch - gap - 5);
  const ground = {
    x: centre.x - widest / 2,
    y: Math.min(...boxes.map((box) => box.y)),
    width: widest,
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
