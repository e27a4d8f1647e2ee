import { type Context, Hono } from 'hono';
import { readPeople } from '../../application/read-programme-view.ts';
import { setExerciseDate } from '../../application/set-exercise-date.ts';
import { dateInForm, dateInText } from '../../text/nl/dates.ts';
import { navigationTexts } from '../../text/nl/pages.ts';
import { refusalTexts } from '../../text/nl/refusals.ts';
import { actingPerson } from '../acting-person.ts';
import { DateField } from '../components/date-field.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { SelectField } from '../components/select-field.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { Heading, Lead } from '../components/typography.tsx';
import { personChoices } from '../acting-person.ts';
import { ProgrammePage, programmeHref, viewOf } from '../programme-page.tsx';
import { readForm } from '../read-form.ts';
import { dateFromInput } from '../request-input.ts';
import type { WebContext } from '../web-context.ts';

/** The date on which the exercise plays. */
export function exerciseRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/oefening';

  const form = async (context: Context, typed: string | null, error: string | null) => {
    const view = await viewOf(web, context);
    if (view === null || !view.programme.isExercise) return context.notFound();
    const people = await readPeople(web.ports);
    const last = view.lastRecordedOn;
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={navigationTexts.exercise}
        current="exercise"
        hasErrors={error !== null}
      >
        {error !== null && <ErrorSummary errors={[{ fieldId: 'datum', message: error }]} />}
        <Heading level={1}>Datum van de oefening</Heading>
        <Lead>De oefening speelt op {dateInText(view.today)}.</Lead>
        <p>
          U ziet wat op deze dag bekend was.
          {last !== null &&
            ` Het laatste is vastgelegd op ${dateInText(last)}; zet u de datum daarvóór, dan kunt u wel kijken maar niets vastleggen.`}
        </p>
        <form method="post" action={`${programmeHref(view.programme.code)}/oefening`}>
          <DateField
            id="datum"
            name="datum"
            label="Oefendatum"
            value={typed ?? dateInForm(view.today)}
            error={error ?? undefined}
          />
          <SelectField
            id="persoon"
            name="persoon"
            label="U handelt als"
            choices={personChoices(people)}
            value="coordinator"
          />
          <FormActions>
            <SubmitButton>Zet de datum</SubmitButton>
          </FormActions>
        </form>
      </ProgrammePage>,
      error === null ? 200 : 422,
    );
  };

  app.get(path, (context) => form(context, null, null));

  app.post(path, async (context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const body = await readForm(context);
    const typed = typeof body['datum'] === 'string' ? body['datum'] : '';
    const today = dateFromInput(typed);
    if (today === null) return form(context, typed, refusalTexts['date-invalid']);
    const actor = await actingPerson(web.ports, view.programme, body['persoon']);
    if (!actor.ok) return form(context, typed, refusalTexts[actor.error.code]);
    const set = await setExerciseDate(web.ports)({ programmeId: view.programme.id, today }, actor.value);
    if (!set.ok) return form(context, typed, refusalTexts[set.error.code]);
    return context.redirect(programmeHref(view.programme.code), 303);
  });

  return app;
}
