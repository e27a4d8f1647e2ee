import { dateInForm } from '../../text/nl/dates.ts';
import { mapTexts } from '../../text/nl/map.ts';
import { DateField } from '../components/date-field.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { SelectField } from '../components/select-field.tsx';
import { programmeHref } from '../programme-page.tsx';
import { shownAreas } from './map-picture.ts';
import type { AskedMap } from './map-query.ts';

/** Which round, the agencies of which day, and the day whose knowledge is shown. */
export function MapControls({ map }: { readonly map: AskedMap }) {
  const { view, rounds, round, typedOn, isOnInvalid, agencies } = map;
  const address = `${programmeHref(view.programme.code)}/kaart`;
  // Folded in while nothing is asked: the map is what one came for.
  const isOpen = typedOn !== null || view.asked !== null || agencies.length === 0;
  return (
    <details class="vth-details vth-map__controls" open={isOpen}>
      <summary>{mapTexts.controls}</summary>
      <FilterForm action={address} label={mapTexts.controls} submitLabel={mapTexts.submit} resetHref={address}>
        {rounds.length > 0 && (
          <SelectField
            id="ronde"
            name="ronde"
            label={mapTexts.round}
            choices={rounds.map(({ code, name }) => ({ value: code, label: name }))}
            value={round?.code}
          />
        )}
        <DateField
          id="op"
          name="op"
          label={mapTexts.on}
          hint={round === null ? mapTexts.onHintWithoutRound : mapTexts.onHint}
          value={typedOn ?? ''}
          error={isOnInvalid ? mapTexts.onInvalid : undefined}
          isOptional
        />
        <DateField
          id="bekendOp"
          name="bekendOp"
          label={mapTexts.knownOn}
          value={view.dateProblem === null ? dateInForm(view.knownOn ?? view.today) : (view.asked ?? '')}
          error={view.dateProblem ?? undefined}
        />
        {shownAreas(map) !== null && <input type="hidden" name="vorm" value="gebieden" />}
      </FilterForm>
    </details>
  );
}
