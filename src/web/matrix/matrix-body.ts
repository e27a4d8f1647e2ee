import type { ProgrammeProgress } from '../../application/read-progress.ts';
import type { MatrixRow } from '../../domain/progress/matrix-rows.ts';
import { escaped } from '../../charts/svg.ts';
import { matrixTexts } from '../../text/nl/matrix.ts';
import { countText } from '../../text/nl/web-components.ts';
import { type Move, type PlaceCell, type VerdictCell, placeCells, verdictCells } from './matrix-cells.ts';
import type { MatrixColumns } from './matrix-columns.ts';
import { type PlaceWord, placeWords, verdictText } from './matrix-words.ts';

const verdictClasses = { met: 'm', 'not-met': 'n', 'not-assessable': 'q', none: 'e' } as const;
const moveClasses: Readonly<Record<Exclude<Move, null>, string>> = { better: 'up', worse: 'down', other: 'other' };

/**
 * The rows of the matrix as text: 400 units, ten criteria and ten rounds are 40,000 cells, for which components take
 * seconds. Every cell holds its words; the style sheet draws the mark. End tags of cells and rows may be left away.
 */
export function matrixBody(
  progress: ProgrammeProgress,
  rows: readonly MatrixRow[],
  columns: MatrixColumns,
  unitHref: (id: string) => string,
): string {
  const { stages, ratings } = progress;
  const words = placeWords(ratings);
  const cellOf = [
    ...columns.places.map((step) => {
      const find = placeCells(stages, step);
      return (row: MatrixRow) => placeHtml(find(row), words);
    }),
    ...columns.criteria.flatMap(({ code }) =>
      columns.verdicts.map((step) => {
        const find = verdictCells(stages, code, step);
        const made = new Map<VerdictCell, string>();
        return (row: MatrixRow) => {
          const cell = find(row);
          const html = made.get(cell) ?? verdictHtml(cell);
          made.set(cell, html);
          return html;
        };
      }),
    ),
  ];
  return rows
    .map((row) => {
      const head = `<tr><th scope=row><a href="${escaped(unitHref(row.unit.id))}">${escaped(row.unit.name)}</a></th>`;
      return head + cellOf.map((cell) => cell(row)).join('') + detailsHtml(row);
    })
    .join('');
}

function placeHtml({ places, move }: PlaceCell, words: (places: PlaceCell['places']) => PlaceWord): string {
  const { look, text } = words(places);
  const moved = move === 'better' ? matrixTexts.movedBetter : move === 'worse' ? matrixTexts.movedWorse : null;
  if (moved === null || move === null) return `<td class=k-${look}>${escaped(text)}`;
  return `<td class="k-${look} ${moveClasses[move]}">${escaped(text)}<span class=vth-visually-hidden>${moved}</span>`;
}

function verdictHtml(cell: VerdictCell): string {
  const [first, ...more] = cell.verdicts ?? [];
  const look = first === undefined ? 'o' : more.length > 0 ? 'x' : verdictClasses[first];
  const classes = cell.move === null ? `v-${look}` : `"v-${look} ${moveClasses[cell.move]}"`;
  return `<td class=${classes}>${verdictText(cell)}`;
}

function detailsHtml({ unit, notMet, provinces, municipalities }: MatrixRow): string {
  const judged = Object.keys(unit.verdicts).length > 0;
  const cells = [
    `<td class=num>${judged ? countText(notMet) : matrixTexts.unknown}`,
    `<td class=txt>${provinces.length === 0 ? matrixTexts.unknown : escaped(provinces.join(', '))}`,
    `<td class=num>${municipalities === null ? matrixTexts.unknown : countText(municipalities)}`,
  ];
  return cells.join('');
}
