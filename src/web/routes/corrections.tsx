import { type Context, Hono } from 'hono';
import { adoptAssessment } from '../../application/adopt-assessment.ts';
import { type PrepareAssessmentRefusal, prepareAssessment } from '../../application/prepare-assessment.ts';
import { readPeople } from '../../application/read-programme-view.ts';
import { readCountedAssessment, readReasons } from '../../application/read-dossier.ts';
import type { ReportingUnitId } from '../../domain/kernel/ids.ts';
import { assessmentFlawText, refusalTexts } from '../../text/nl/refusals.ts';
import { actingPerson, personChoices } from '../acting-person.ts';
import { Alert } from '../components/alert.tsx';
import { Heading, Lead } from '../components/typography.tsx';
import { assessmentFromForm, CorrectionForm } from '../correction-form.tsx';
import { ProgrammePage, programmeHref, viewOf } from '../programme-page.tsx';
import { type FormBody, readForm } from '../read-form.ts';
import { idFromPath, textFromInput } from '../request-input.ts';
import type { WebContext } from '../web-context.ts';

/** Correcting an adopted assessment in the exercise: two people, a reason, and the earlier one stays readable. */
export function correctionRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/eenheden/:id/correctie';

  const find = async (context: Context) => {
    const view = await viewOf(web, context);
    const id = idFromPath<ReportingUnitId>(context.req.param('id'));
    if (view === null || id === null || !view.programme.isExercise) return null;
    const found = await readCountedAssessment(web.ports, view.programme.id, id, view.knownAt);
    return found === null || found.counted.statusNow === null ? null : { view, ...found };
  };

  const page = async (context: Context, body: FormBody = {}, problems: readonly string[] = []) => {
    const found = await find(context);
    if (found === null) return context.notFound();
    const { view, unit, counted, criteria } = found;
    const here = `${programmeHref(view.programme.code)}/eenheden/${unit.id}`;
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={`Correctie: ${unit.name}`}
        hasErrors={problems.length > 0}
        breadcrumb={[{ label: unit.name, href: here }, { label: 'Correctie' }]}
      >
        <Heading level={1}>Beoordeling corrigeren</Heading>
        <Lead>{unit.name}</Lead>
        {problems.length > 0 && (
          <Alert kind="error" heading="Niet vastgesteld">
            <ul>
              {problems.map((problem) => (
                <li>{problem}</li>
              ))}
            </ul>
          </Alert>
        )}
        <CorrectionForm
          action={`${here}/correctie`}
          body={body}
          counted={counted}
          criteria={criteria}
          reasons={await readReasons(web.ports, view.programme.id)}
          people={personChoices(await readPeople(web.ports))}
        />
      </ProgrammePage>,
      problems.length === 0 ? 200 : 422,
    );
  };

  app.get(path, (context) => page(context));

  app.post(path, async (context) => {
    const found = await find(context);
    if (found === null) return context.notFound();
    const { view, unit, counted, criteria } = found;
    const body = await readForm(context);
    const refusedFor = (...problems: readonly string[]) => page(context, body, problems);
    // Somebody else corrected it since this form was opened: nothing of theirs is set aside unseen.
    if (body['beoordeling'] !== counted.id) return refusedFor(refusalTexts['corrects-what-no-longer-holds']);
    const assessment = assessmentFromForm(body, counted);
    if (assessment === null) return refusedFor(refusalTexts['assessment-flawed']);
    const preparer = await actingPerson(web.ports, view.programme, body['voorbereider']);
    const adopter = await actingPerson(web.ports, view.programme, body['vaststeller']);
    if (!preparer.ok) return refusedFor(refusalTexts[preparer.error.code]);
    if (!adopter.ok) return refusedFor(refusalTexts[adopter.error.code]);
    if (preparer.value.id === adopter.value.id) return refusedFor(refusalTexts['adopted-by-preparer']);
    const command = {
      programmeId: view.programme.id,
      unitId: unit.id,
      correctionReason: textFromInput(body['reden']).slice(0, 5000),
      assessment,
    };
    const prepared = await prepareAssessment(web.ports)(command, preparer.value);
    if (!prepared.ok) {
      const reasons = await readReasons(web.ports, view.programme.id);
      return refusedFor(...problemTexts(prepared.error, [...criteria, ...reasons]));
    }
    const adoption = { programmeId: view.programme.id, assessmentId: prepared.value, decidedOn: view.today };
    const adopted = await adoptAssessment(web.ports)(adoption, adopter.value);
    if (!adopted.ok) return refusedFor(refusalTexts[adopted.error.code]);
    return context.redirect(`${programmeHref(view.programme.code)}/eenheden/${unit.id}`, 303);
  });

  return app;
}

type Named = { readonly code: string; readonly name?: string; readonly label?: string };

function problemTexts(refusal: PrepareAssessmentRefusal, named: readonly Named[]): readonly string[] {
  if (refusal.code !== 'assessment-flawed') return [refusalTexts[refusal.code]];
  const nameOf = (code: string) => {
    const found = named.find((item) => item.code === code);
    return found?.name ?? found?.label ?? code;
  };
  return refusal.flaws.map((flaw) => assessmentFlawText(flaw, nameOf));
}
