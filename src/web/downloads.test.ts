import { expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import { csvResponse, pngResponse, svgResponse } from './downloads.ts';

const knownOn = date('2025-09-15');
const real = { name: 'kaart', isExercise: false, knownOn };
const columns = [
  { header: 'Dienst', value: (row: { name: string; size: number | null }) => row.name },
  { header: 'Grootte', value: (row: { size: number | null }) => row.size },
];
const picture = { svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"></svg>', width: 10, height: 5 };

test('a table opens in a Dutch spreadsheet, with what is unknown left empty and the day in every row', async () => {
  const answer = csvResponse(real, columns, [
    { name: 'Oost; "A"', size: -3 },
    { name: 'één', size: null },
  ]);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="kaart.csv"');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    'Dienst;Grootte;Bekend op\r\n"Oost; ""A""";-3;15-09-2025\r\néén;;15-09-2025\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@cmd'])('a cell with "%s" is not read as a formula', async (name) => {
  const text = await csvResponse(real, columns, [{ name, size: 1 }]).text();
  expect(text).toContain(`'${name};1`);
});

test('every row and picture of an exercise says that it is one, and so does the name of its file', async () => {
  const exercise = { name: 'kaart', isExercise: true, knownOn };
  const table = csvResponse(exercise, columns, [{ name: 'a', size: 1 }]);
  expect(table.headers.get('content-disposition')).toContain('kaart-oefening.csv');
  expect(await table.text()).toContain('a;1;15-09-2025;OEFENING – fictieve diensten');
  const named = svgResponse({ name: 'kaart-oefening', isExercise: true, knownOn }, picture);
  expect(named.headers.get('content-disposition')).toContain('"kaart-oefening.svg"');
  const svg = await svgResponse(exercise, picture).text();
  expect(svg).toContain('OEFENING');
  expect(svg).toContain(picture.svg);
  expect(await svgResponse(real, picture).text()).toBe(picture.svg);
});

test('a picture is drawn at twice its size', async () => {
  const asked: (number | undefined)[] = [];
  const png = async (_: string, scale?: number) => {
    asked.push(scale);
    return new Uint8Array([1, 2]);
  };
  const answer = await pngResponse(real, picture, { png });
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([1, 2]);
  expect(asked).toEqual([2]);
});

test('a picture tells what it shows, in lines that fit, whatever is in the words', async () => {
  const caption = `Stand <van> "A & B" ${'woord '.repeat(20)}`.trim();
  const svg = await svgResponse(real, { ...picture, width: 288, caption }).text();
  const lines = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, line = '']) => line);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(`Stand &lt;van&gt; "A &amp; B" ${'woord '.repeat(20)}`.trim());
  expect(Math.max(...lines.map((line) => line.replaceAll(/&\w+;/gu, '&').length))).toBeLessThanOrEqual(41);
});
