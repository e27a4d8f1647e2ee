import { type Context, Hono } from 'hono';
import { importBoundaries } from '../../application/import-boundaries.ts';
import { readBoundarySets } from '../../application/read-service-areas.ts';
import { readPeople } from '../../application/read-programme-view.ts';
import { boundaryLimits } from '../../domain/boundaries/boundary-finding.ts';
import { actingPerson } from '../acting-person.ts';
import { programmeHref, viewOf } from '../programme-page.tsx';
import { readForm } from '../read-form.ts';
import { dateFromInput, textFromInput } from '../request-input.ts';
import type { WebContext } from '../web-context.ts';
import type { BoundaryFields, BoundaryFormRefusal } from './boundary-form.ts';
import { BoundaryPage } from './boundary-page.tsx';

const emptyFields: BoundaryFields = { source: '', referenceDate: '', person: 'coordinator' };

/** Files that are read for a form at once: each takes tens of megabytes, and one after another is read. */
const mostAtOnce = 2;

/** Importing boundaries: a form in an exercise; elsewhere the command line, until there is a login. */
export function boundaryRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/kaart/grenzen';
  let inHand = 0;

  const page = async (
    context: Context,
    fields: BoundaryFields,
    refusal: BoundaryFormRefusal | null,
    status: 422 | 503 = 422,
  ) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const [sets, people] = [await readBoundarySets(web.ports, view), await readPeople(web.ports)];
    return context.html(
      <BoundaryPage {...{ web, view, sets, people, fields, refusal }} />,
      refusal === null && view.dateProblem === null ? 200 : status,
    );
  };

  app.get(path, (context) => page(context, emptyFields, null));

  app.post(path, async (context) => {
    // Before its body is read: what waits would fill the memory meanwhile.
    if (inHand >= mostAtOnce) return page(context, emptyFields, { code: 'boundaries-busy' }, 503);
    inHand += 1;
    try {
      return await receive(context);
    } finally {
      inHand -= 1;
    }
  });

  const receive = async (context: Context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const body = await readForm(context);
    const fields: BoundaryFields = {
      source: textFromInput(body['bron']).slice(0, 200),
      referenceDate: textFromInput(body['peildatum']).slice(0, 40),
      person: textFromInput(body['persoon']).slice(0, 80),
    };
    const refuse = (refusal: BoundaryFormRefusal) => page(context, fields, refusal);
    const actor = await actingPerson(web.ports, view.programme, fields.person);
    if (!actor.ok) return refuse(actor.error);
    const file = body['bestand'];
    if (!(file instanceof File) || file.name === '') return refuse({ code: 'boundary-file-missing' });
    const referenceDate = dateFromInput(fields.referenceDate);
    if (referenceDate === null) return refuse({ code: 'date-invalid' });
    if (file.size > boundaryLimits.bytes) {
      const finding = { code: 'G110', bytes: file.size, limit: boundaryLimits.bytes } as const;
      return refuse({ code: 'boundaries-flawed', findings: [finding] });
    }
    const imported = await importBoundaries(web.ports)(
      {
        programmeId: view.programme.id,
        source: fields.source,
        referenceDate,
        fileName: textFromInput(file.name).slice(0, 200),
        bytes: new Uint8Array(await file.arrayBuffer()),
      },
      actor.value,
    );
    if (!imported.ok) return refuse(imported.error);
    return context.redirect(`${programmeHref(view.programme.code)}/kaart?vorm=gebieden`, 303);
  };

  return app;
}
