import { Hono } from 'hono';
import { DossierPage, NotYetPage } from '../dossier/dossier-page.tsx';
import { askedDossier } from '../dossier/dossier-view.ts';
import { historyFile } from '../dossier/history-file.ts';
import { historyQuery } from '../dossier/history.tsx';
import type { WebContext } from '../web-context.ts';

/** The dossier of a unit: as a page, as half a page for a councillor, and its time line as a file. */
export function unitRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/eenheden/:id';

  app.get(path, async (context) => {
    const asked = await askedDossier(web, context);
    if (asked === null) return context.notFound();
    const status = statusOf(asked);
    if (asked.kind === 'not-yet') return context.html(<NotYetPage web={web} asked={asked} />, status);
    const query = historyQuery(context.req.query('soort'), context.req.query('volgorde'));
    return context.html(<DossierPage web={web} shown={asked.shown} query={query} />, status);
  });

  app.get(`${path}/tijdlijn.csv`, async (context) => {
    const asked = await askedDossier(web, context);
    return asked?.kind === 'dossier' ? historyFile(asked.shown) : context.notFound();
  });

  return app;
}

function statusOf(asked: NonNullable<Awaited<ReturnType<typeof askedDossier>>>): 200 | 422 {
  const { dateProblem } = asked.kind === 'not-yet' ? asked.view : asked.shown.view;
  return dateProblem === null ? 200 : 422;
}
