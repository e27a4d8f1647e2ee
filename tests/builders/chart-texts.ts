import type { Box } from '../../src/charts/box.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { widthOf } from '../../src/charts/text-width.ts';

export type ChartText = Box & { readonly text: string };

/** Where each text of a picture stands, by the width table that the pictures are laid out with. */
export function textsOf({ svg }: Chart): readonly ChartText[] {
  const texts: ChartText[] = [];
  const offsets = [0];
  for (const [whole, inner] of svg.matchAll(
    /<g\b[^>]*>|<\/g>|<text\b[^>]*>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/g,
  )) {
    if (whole === '</g>') offsets.pop();
    else if (whole.startsWith('<g')) {
      const moved = /translate\(0 ([\d.]+)\)/.exec(whole)?.[1];
      offsets.push((offsets.at(-1) ?? 0) + Number(moved ?? 0));
    } else texts.push(boxOf(whole, unescaped(inner ?? '').trim(), offsets.at(-1) ?? 0));
  }
  return texts;
}

function boxOf(element: string, text: string, offset: number): ChartText {
  const size = Number(attribute(element, 'font-size'));
  const width = widthOf(text, size);
  const anchor = attribute(element, 'text-anchor');
  const x = Number(attribute(element, 'x')) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return { text, x, y: Number(attribute(element, 'y')) + offset - size * 0.8, width, height: size };
}

export function attribute(element: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** What is wrong with the texts of a picture: over each other, or out of sight. */
export function flawsOfTexts(chart: Chart): readonly string[] {
  const texts = textsOf(chart);
  const flaws: string[] = [];
  for (const [index, one] of texts.entries()) {
    if (
      one.x < -0.5 ||
      one.y < -0.5 ||
      one.x + one.width > chart.width + 0.5 ||
      one.y + one.height > chart.height + 0.5
    ) {
      flaws.push(`outside: ${one.text}`);
    }
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      if (across > 0.1 && down > 0.1) flaws.push(`over each other: ${one.text} | ${other.text}`);
    }
  }
  return flaws;
}
