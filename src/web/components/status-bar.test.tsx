import { describe, expect, it } from 'vitest';
import { StatusBar, type StatusBarPart } from './status-bar.tsx';

const render = (parts: readonly StatusBarPart[]) =>
  (<StatusBar id="balk" title="Inschatting van 27 eenheden" unit="eenheden" parts={parts} />).toString();

const golden: readonly StatusBarPart[] = [
  { of: 'robust', value: 4, href: '/r', secondary: '4 diensten' },
  { of: 'expected', value: 15, href: '/e', secondary: '16 diensten' },
  { of: 'doubtful', value: 5, href: '/d' },
  { of: 'not-plausible', value: 3, href: '/n' },
];

const barOf = (html: string) => /<svg class="vth-status__bar".*?<\/svg>/s.exec(html)?.[0] ?? '';

describe('the status bar', () => {
  it('divides its width as the counts are divided', () => {
    const widths = [...barOf(render(golden)).matchAll(/<rect class="vth-class-edge[^>]* width="([\d.]+)%"/g)].map(
      widthOf,
    );
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 2);
    expect(widths[1]).toBeCloseTo((15 / 27) * 100, 3);
  });

  it('says the same in words to who cannot see it', () => {
    expect(barOf(render(golden))).toContain(
      'Inschatting van 27 eenheden: 4 eenheden robuust, 15 eenheden naar verwachting robuust, 5 eenheden de vraag, 3 eenheden niet aannemelijk.',
    );
  });

  it('tells the classes apart by pattern', () => {
    const patterns = [...barOf(render(golden)).matchAll(/<pattern id="(balk-[a-z-]+)"(.*?)<\/pattern>/gs)];
    expect(patterns.map((match) => match[1])).toEqual([
      'balk-robust',
      'balk-expected',
      'balk-doubtful',
      'balk-not-plausible',
    ]);
    expect(new Set(patterns.map((match) => / d="([^"]*)"/.exec(match[2] ?? '')?.[1])).size).toBe(4);
  });

  it('has every number as a link in the legend and in the table', () => {
    for (const href of ['/r', '/e', '/d', '/n']) {
      expect(render(golden).split(`href="${href}"`)).toHaveLength(3);
    }
  });

  it('keeps a class without members in the legend and out of the bar', () => {
    const html = render([...golden, { of: 'not-judged', value: 0, href: '/g' }]);
    expect(barOf(html)).not.toContain('not-judged');
    expect(html).toContain('Nog niet beoordeeld');
  });

  it('leaves out a number that does not fit above its part', () => {
    const bar = barOf(
      render([
        { of: 'robust', value: 1 },
        { of: 'expected', value: 399 },
      ]),
    );
    expect([...bar.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual(['399']);
  });

  it('shows no bar when there is nothing to divide', () => {
    const html = render([{ of: 'robust', value: 0 }]);
    expect(barOf(html)).toBe('');
    expect(html).toContain('Er zijn nog geen aantallen.');
  });
});

function widthOf(match: RegExpMatchArray): number {
  return Number(match[1]);
}
