import { type Context, Hono } from 'hono';
import { adoptAssessment } from '../../application/adopt-assessment.ts';
import { prepareAssessment } from '../../application/prepare-assessment.ts';
import { readPeople } from '../../application/read-programme-view.ts';
import { readUnit } from '../../application/read-unit.ts';
import type { Forecast, StatusNow } from '../../domain/assessments/assessment.ts';
import type { Verdict } from '../../domain/criteria/criteria-set.ts';
import type { ReportingUnitId } from '../../domain/kernel/ids.ts';
import { forecastTexts, statusTexts, verdictTexts } from '../../text/nl/pages.ts';
import { refusalTexts } from '../../text/nl/refusals.ts';
import { actingPerson, personChoices } from '../acting-person.ts';
import { Alert } from '../components/alert.tsx';
import { type Choice, SelectField } from '../components/select-field.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { TextArea } from '../components/text-area.tsx';
import { Heading, Lead } from '../components/typography.tsx';
import { ProgrammePage, programmeHref, viewOf } from '../programme-page.tsx';
import { idFromPath, textFromInput } from '../request-input.ts';
import type { WebContext } from '../web-context.ts';

type Body = Readonly<Record<string, unknown>>;
type Refusal = keyof typeof refusalTexts;

const choices = (texts: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

/** Correcting an adopted assessment in the exercise: two people, a reason, and the earlier one stays readable. */
export function correctionRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/eenheden/:id/correctie';

  const find = async (context: Context) => {
    const view = await viewOf(web, context);
    const id = idFromPath<ReportingUnitId>(context.req.param('id'));
    const unit = view === null || id === null ? null : await readUnit(web.ports, id, view.knownAt);
    const counted = unit?.assessments.find((one) => one.isCounted && one.statusNow !== null);
    if (view === null || unit === null || counted === undefined) return null;
    return unit.programmeId === view.programme.id && view.programme.isExercise ? { view, unit, counted } : null;
  };

  const page = async (context: Context, body: Body = {}, refusal: Refusal | null = null) => {
    const found = await find(context);
    if (found === null) return context.notFound();
    const { view, unit, counted } = found;
    const people = personChoices(await readPeople(web.ports));
    const typed = (name: string, before: string) => (typeof body[name] === 'string' ? body[name] : before);
    const here = `${programmeHref(view.programme.code)}/eenheden/${unit.id}`;
    const names = new Map(unit.criteria.map(({ code, name }) => [code, name]));
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={`Correctie: ${unit.name}`}
        hasErrors={refusal !== null}
        breadcrumb={[{ label: unit.name, href: here }, { label: 'Correctie' }]}
      >
        <Heading level={1}>Beoordeling corrigeren</Heading>
        <Lead>{unit.name}</Lead>
        {refusal !== null && (
          <Alert kind="error" heading="Niet vastgesteld">
            {refusalTexts[refusal]}
          </Alert>
        )}
        <form method="post" action={`${here}/correctie`}>
          <TextArea id="reden" name="reden" label="Reden van de correctie" value={typed('reden', '')} rows={3} />
          <SelectField
            id="status"
            name="status"
            label="Status nu"
            choices={choices(statusTexts)}
            value={typed('status', counted.statusNow ?? '')}
          />
          <SelectField
            id="verwachting"
            name="verwachting"
            label="Verwachting"
            choices={choices(forecastTexts)}
            value={typed('verwachting', counted.forecast ?? '')}
          />
          {counted.verdicts.map(({ criterion, verdict }) => (
            <SelectField
              id={`oordeel-${criterion}`}
              name={`oordeel-${criterion}`}
              label={names.get(criterion) ?? criterion}
              choices={choices(verdictTexts)}
              value={typed(`oordeel-${criterion}`, verdict)}
            />
          ))}
          <TextArea
            id="toelichting"
            name="toelichting"
            label="Toelichting"
            value={typed('toelichting', counted.rationale)}
          />
          <SelectField
            id="voorbereider"
            name="voorbereider"
            label="Voorbereid door"
            choices={people}
            value={typed('voorbereider', 'assessor-1')}
          />
          <SelectField
            id="vaststeller"
            name="vaststeller"
            label="Vastgesteld door"
            choices={people}
            value={typed('vaststeller', 'approver-1')}
          />
          <FormActions>
            <SubmitButton>Stel de correctie vast</SubmitButton>
          </FormActions>
        </form>
      </ProgrammePage>,
      refusal === null ? 200 : 422,
    );
  };

  app.get(path, (context) => page(context));

  app.post(path, async (context) => {
    const found = await find(context);
    if (found === null) return context.notFound();
    const { view, unit, counted } = found;
    const body = await context.req.parseBody();
    const text = (name: string) => textFromInput(body[name]);
    const statusNow = oneOf<StatusNow>(text('status'), statusTexts);
    const forecast = oneOf<Forecast>(text('verwachting'), forecastTexts);
    if (statusNow === null || forecast === null) return page(context, body, 'assessment-flawed');
    const preparer = await actingPerson(web.ports, view.programme, body['voorbereider']);
    const adopter = await actingPerson(web.ports, view.programme, body['vaststeller']);
    if (!preparer.ok) return page(context, body, preparer.error.code);
    if (!adopter.ok) return page(context, body, adopter.error.code);
    if (preparer.value.id === adopter.value.id) return page(context, body, 'adopted-by-preparer');
    const isBehind = statusNow === 'not-robust' && forecast !== 'expected';
    const prepared = await prepareAssessment(web.ports)(
      {
        programmeId: view.programme.id,
        unitId: unit.id,
        correctionReason: text('reden'),
        assessment: {
          kind: 'status',
          statusNow,
          forecast,
          rationale: text('toelichting'),
          verdicts: counted.verdicts.map((given) => ({
            ...given,
            verdict: oneOf<Verdict>(text(`oordeel-${given.criterion}`), verdictTexts) ?? given.verdict,
          })),
          reasons: isBehind ? counted.reasons : counted.reasons.map((reason) => ({ ...reason, isMain: false })),
        },
      },
      preparer.value,
    );
    if (!prepared.ok) return page(context, body, prepared.error.code);
    const command = { programmeId: view.programme.id, assessmentId: prepared.value, decidedOn: view.today };
    const adopted = await adoptAssessment(web.ports)(command, adopter.value);
    if (!adopted.ok) return page(context, body, adopted.error.code);
    return context.redirect(`${programmeHref(view.programme.code)}/eenheden/${unit.id}`, 303);
  });

  return app;
}

function oneOf<T extends string>(text: string, texts: Readonly<Record<T, string>>): T | null {
  return Object.hasOwn(texts, text) ? (text as T) : null;
}
