import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { affordableScale, createRasterizer } from './rasterize.ts';

const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const svgOf = (body: string, width = 20, height = 10) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a picture as PNG', () => {
  it('has twice the pixels of the picture', async () => {
    expect(sizeOf(await rasterizer.png(svgOf('<rect width="5" height="5"/>')))).toEqual([40, 20]);
  });

  it('is written in the font that comes with the program', async () => {
    const text = (words: string) =>
      svgOf(`<text x="1" y="20" font-size="16" font-family="'Source Sans 3'">${words}</text>`, 100, 30);
    const [empty, written] = await Promise.all([rasterizer.png(text('')), rasterizer.png(text('Robuust'))]);
    expect(inkOf(written)).toBeGreaterThan(inkOf(empty));
  });

  it('that cannot be read is refused, and the next one is drawn', async () => {
    await expect(rasterizer.png(svgOf('<rect'))).rejects.toThrow('the picture cannot be drawn');
    expect(sizeOf(await rasterizer.png(svgOf(''), 1))).toEqual([20, 10]);
  });

  it('that does not say its size is refused', async () => {
    await expect(rasterizer.png('<svg xmlns="http://www.w3.org/2000/svg"/>')).rejects.toThrow('it has no size');
  });

  it('is drawn by a new worker after the drawing was closed', async () => {
    await rasterizer.close();
    expect(sizeOf(await rasterizer.png(svgOf(''), 1))).toEqual([20, 10]);
  });

  it('that waits while the drawing is closed is refused', async () => {
    const waiting = rasterizer.png(svgOf(''));
    const refused = expect(waiting).rejects.toThrow('closed');
    await rasterizer.close();
    await refused;
  });

  it('of a very high picture has fewer pixels, never more than 40 million', () => {
    expect(affordableScale(svgOf('', 720, 1000), 2)).toBe(2);
    const scale = affordableScale(svgOf('', 720, 80_000), 2);
    expect(720 * 80_000 * scale ** 2).toBeCloseTo(40_000_000, 0);
  });
});

/** How many bytes of the image data are not white; filter bytes count too, which does not matter here. */
function inkOf(png: Uint8Array): number {
  const data: Uint8Array[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return new Set(inflateSync(Buffer.concat(data))).size;
}
