import type { JudgedStage } from '../../application/read-progress.ts';
import { dateInForm } from '../../text/nl/dates.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { DateField } from '../components/date-field.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { SelectField } from '../components/select-field.tsx';
import { type AskedView, programmeHref } from '../programme-page.tsx';

export type ProgressControlsProps = {
  readonly view: AskedView;
  /** The rounds that the flow can start at. */
  readonly starts: readonly JudgedStage[];
  readonly start: string | undefined;
};

/** Asks for the day whose knowledge is shown and, where not all rounds fit, for the round that the flow starts at. */
export function ProgressControls({ view, starts, start }: ProgressControlsProps) {
  const address = `${programmeHref(view.programme.code)}/voortgang`;
  const hasChoice = starts.length > 1;
  const label = hasChoice ? progressTexts.settingsWithStart : progressTexts.settings;
  // Folded in while nothing is asked: the sentence below is what one came for.
  return (
    <details class="vth-details vth-progress-controls" open={view.asked !== null || starts.length === 0}>
      <summary>{label}</summary>
      <FilterForm action={address} label={label} submitLabel={progressTexts.show} resetHref={address}>
        {hasChoice && (
          <SelectField
            id="vanaf"
            name="vanaf"
            label={progressTexts.start}
            choices={starts.map(({ round }) => ({ value: round.code, label: round.name }))}
            value={start}
          />
        )}
        <DateField
          id="bekendOp"
          name="bekendOp"
          label={progressTexts.knownOn}
          value={view.dateProblem === null ? dateInForm(view.knownOn ?? view.today) : (view.asked ?? '')}
          error={view.dateProblem ?? undefined}
        />
      </FilterForm>
    </details>
  );
}
