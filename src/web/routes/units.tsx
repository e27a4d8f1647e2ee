import { type Context, Hono } from 'hono';
import { readClients } from '../../application/read-dossier.ts';
import { DossierPage, NotYetPage } from '../dossier/dossier-page.tsx';
import { type DossierView, askedDossier } from '../dossier/dossier-view.ts';
import { fileOf, historyFile } from '../dossier/history-file.ts';
import { historyQuery } from '../dossier/history.tsx';
import { dossierPictureFile } from '../dossier/picture-figure.tsx';
import { CouncillorPage } from '../dossier/summary-page.tsx';
import { pngResponse, svgResponse } from '../downloads.ts';
import type { WebContext } from '../web-context.ts';

/** The dossier of a unit: as a page, as half a page for a councillor, and its time line as a file. */
export function unitRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/eenheden/:id';
  /** Of a day that is none there is no file: one of today would pass for it. */
  const fileShown = async (context: Context): Promise<DossierView | null> => {
    const asked = await askedDossier(web, context);
    return asked?.kind === 'dossier' && asked.shown.view.dateProblem === null ? asked.shown : null;
  };

  app.get(path, async (context) => {
    const asked = await askedDossier(web, context);
    if (asked === null) return context.notFound();
    const status = statusOf(asked);
    if (asked.kind === 'not-yet') return context.html(<NotYetPage web={web} asked={asked} />, status);
    const query = historyQuery(context.req.query('soort'), context.req.query('volgorde'));
    return context.html(<DossierPage web={web} shown={asked.shown} query={query} />, status);
  });

  app.get(`${path}/samenvatting`, async (context) => {
    const asked = await askedDossier(web, context);
    if (asked === null) return context.notFound();
    if (asked.kind === 'not-yet') return context.html(<NotYetPage web={web} asked={asked} />, statusOf(asked));
    const clients = await readClients(web.ports, asked.shown.dossier, asked.shown.shownOn);
    return context.html(<CouncillorPage web={web} shown={asked.shown} clients={clients} />, statusOf(asked));
  });

  app.get(`${path}/tijdlijn.csv`, async (context) => {
    const shown = await fileShown(context);
    return shown === null ? context.notFound() : historyFile(shown);
  });

  app.get(`${path}/tijdlijn.svg`, async (context) => {
    const shown = await fileShown(context);
    return shown === null ? context.notFound() : svgResponse(fileOf(shown), dossierPictureFile(shown));
  });

  app.get(`${path}/tijdlijn.png`, async (context) => {
    const shown = await fileShown(context);
    if (shown === null) return context.notFound();
    return pngResponse(fileOf(shown), dossierPictureFile(shown), web.rasterizer);
  });

  return app;
}

function statusOf(asked: NonNullable<Awaited<ReturnType<typeof askedDossier>>>): 200 | 422 {
  const { dateProblem } = asked.kind === 'not-yet' ? asked.view : asked.shown.view;
  return dateProblem === null ? 200 : 422;
}
