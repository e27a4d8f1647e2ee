import type { ProgrammeProgress } from '../../application/read-progress.ts';
import type { MatrixRow } from '../../domain/progress/matrix-rows.ts';
import { verdictsInOrder } from '../../domain/progress/tally.ts';
import { matrixTexts, verdictWords } from '../../text/nl/matrix.ts';
import { classTexts } from '../../text/nl/web-components.ts';
import { shownClasses } from '../components/class-pattern.tsx';
import { DateField } from '../components/date-field.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { type Choice, SelectField } from '../components/select-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { type MatrixQuery, assessingSteps, provincesOf } from './matrix-query.ts';

export type MatrixFiltersProps = {
  readonly action: string;
  readonly resetHref: string;
  readonly progress: ProgrammeProgress;
  /** All rows, before filtering. */
  readonly rows: readonly MatrixRow[];
  readonly query: MatrixQuery;
  readonly knownOn: { readonly value: string; readonly error: string | undefined };
};

export function MatrixFilters({ action, resetHref, progress, rows, query, knownOn }: MatrixFiltersProps) {
  const { fields } = matrixTexts;
  // With nothing to choose from there is no filter: that of the provinces while none is known, say.
  const select = (name: string, label: string, choices: readonly Choice[], placeholder: string | undefined) =>
    choices.length > 0 && (
      <SelectField
        id={name}
        name={name}
        label={label}
        choices={choices}
        placeholder={placeholder}
        value={query.asked[name]}
        isOptional
      />
    );
  const number = (name: string, label: string) => (
    <TextField id={name} name={name} label={label} value={query.asked[name]} width={4} inputMode="numeric" isOptional />
  );
  const { everything } = matrixTexts;
  // Folded in while nothing is asked: on a small screen it is a screen high.
  const isOpen =
    query.ignored.length > 0 ||
    knownOn.error !== undefined ||
    Object.keys(query.asked).some((name) => name !== 'volgorde' && name !== 'richting');
  return (
    <details class="vth-details vth-matrix-filters" open={isOpen}>
      <summary>{matrixTexts.filterLabel}</summary>
      <FilterForm action={action} label={matrixTexts.filterLabel} resetHref={resetHref}>
        <TextField id="naam" name="naam" label={fields.name} value={query.asked['naam']} width={20} isOptional />
        {select(
          'klasse',
          fields.letterClass,
          shownClasses.map((value) => ({ value, label: classTexts[value] })),
          everything,
        )}
        {select(
          'criterium',
          fields.criterion,
          progress.criteria.map(({ code, name }) => ({ value: code, label: name })),
          matrixTexts.anyCriterion,
        )}
        {select(
          'oordeel',
          fields.verdict,
          progress.criteria.length === 0
            ? []
            : verdictsInOrder.map((value) => ({ value, label: capitalized(verdictWords[value]) })),
          everything,
        )}
        {select(
          'reden',
          fields.reason,
          progress.reasons.map(({ code, label }) => ({ value: code, label })),
          everything,
        )}
        {select(
          'provincie',
          fields.province,
          provincesOf(rows).map((value) => ({ value, label: value })),
          everything,
        )}
        {number('vanaf', fields.sizeFrom)}
        {number('tot', fields.sizeTo)}
        {select('rondes', fields.rounds, roundChoices(progress), matrixTexts.lastTwo)}
        <DateField
          id="bekendOp"
          name="bekendOp"
          label={fields.knownOn}
          value={knownOn.value}
          error={knownOn.error}
          isOptional
        />
        {['volgorde', 'richting'].map(
          (name) => query.asked[name] !== undefined && <input type="hidden" name={name} value={query.asked[name]} />,
        )}
      </FilterForm>
    </details>
  );
}

/** None while there is one round at most: every choice would show the same. */
function roundChoices(progress: ProgrammeProgress): readonly Choice[] {
  const steps = assessingSteps(progress);
  if (steps.length < 2) return [];
  return [
    { value: 'alle', label: matrixTexts.allRounds },
    ...steps.map(({ step, code }) => ({
      value: code,
      label: matrixTexts.onlyRound(progress.stages[step]?.round.name ?? code),
    })),
  ];
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
