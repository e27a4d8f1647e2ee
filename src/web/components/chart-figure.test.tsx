import { expect, it } from 'vitest';
import { ChartFigure, chartIds } from './chart-figure.tsx';

const chart = (id: string) => ({ svg: `<svg id="${id}"><title>&lt;</title></svg>`, width: 1, height: 1 });
const ids = chartIds('stroom');
const render = (
  props: { readonly isTableOpen?: boolean; readonly downloads?: { readonly csv?: string; readonly png?: string } } = {},
) =>
  (
    <ChartFigure
      id="stroom"
      title="Van ronde 1 naar ronde 2"
      narrow={chart(ids.narrow)}
      wide={chart(ids.wide)}
      {...props}
    >
      <table />
    </ChartFigure>
  ).toString();

it('has both pictures as they were drawn, each with ids of its own', () => {
  expect(render()).toContain('<svg id="stroom-smal"><title>&lt;</title></svg><svg id="stroom-breed">');
});

it('has the table under the pictures, closed unless it is asked for', () => {
  expect(render()).toMatch(/<details class="[^"]*"><summary>Toon als tabel<\/summary><table>/);
  expect(render({ isTableOpen: true })).toMatch(/<details class="[^"]*" open=""/);
});

it('names in each download what is downloaded and as what', () => {
  const html = render({ downloads: { csv: '/a.csv', png: '/a.png' } });
  const names = [...html.matchAll(/<a [^>]*href="([^"]+)">(.*?)<\/a>/g)].map((match) => [
    match[1],
    match[2]?.replace(/<[^>]+>/g, ''),
  ]);
  expect(names).toEqual([
    ['/a.csv', 'Download Van ronde 1 naar ronde 2 als CSV'],
    ['/a.png', 'Download Van ronde 1 naar ronde 2 als PNG'],
  ]);
});
