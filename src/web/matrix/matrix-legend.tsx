import type { ProgrammeProgress } from '../../application/read-progress.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { matrixTexts, shortPlaceTexts, verdictWords } from '../../text/nl/matrix.ts';
import type { MatrixColumns } from './matrix-columns.ts';

const marks = [
  ['v-m', verdictWords.met],
  ['v-n', verdictWords['not-met']],
  ['v-q', verdictWords['not-assessable']],
  ['v-e', verdictWords.none],
  ['v-m up', matrixTexts.better],
  ['v-n down', matrixTexts.worse],
  ['v-q other', matrixTexts.other],
] as const;

/** What the marks in the cells and the short names of rounds stand for. */
export function MatrixLegend(props: { readonly progress: ProgrammeProgress; readonly columns: MatrixColumns }) {
  const { stages } = props.progress;
  const { places, verdicts, marks: names } = props.columns;
  const shown = [...new Set([...places, ...verdicts])].sort((a, b) => a - b);
  return (
    <section class="vth-matrix-legend" aria-labelledby="legenda">
      <h2 class="vth-matrix-legend__title" id="legenda">
        {matrixTexts.legend}
      </h2>
      <ul class="vth-matrix-legend__list">
        {marks.map(([look, words]) => (
          <li>
            <span class={`${look} vth-matrix-mark`} aria-hidden="true" /> {words}
          </li>
        ))}
      </ul>
      <dl class="vth-matrix-legend__list">
        {shown.map((step) => {
          const round = stages[step]?.round;
          return round === undefined ? null : (
            <div>
              <dt>{names[step]}</dt>
              <dd>{matrixTexts.legendRound(round.name, dateInText(round.referenceDate))}</dd>
            </div>
          );
        })}
        <div>
          <dt>{shortPlaceTexts.expected}</dt>
          <dd>{matrixTexts.expectedMeans}</dd>
        </div>
      </dl>
    </section>
  );
}
