import { type Context, Hono } from 'hono';
import { csvResponse, pngResponse, svgResponse } from '../downloads.ts';
import { boundaryRoutes } from '../map/boundary-routes.tsx';
import { mapFileColumns } from '../map/map-files.ts';
import { MapPage } from '../map/map-page.tsx';
import { captionOf, drawMap } from '../map/map-picture.ts';
import { type AskedMap, readMapQuery } from '../map/map-query.ts';
import { viewOf } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';

/** The agencies on a map, and the boundaries that it can be drawn with. */
export function mapRoutes(web: WebContext): Hono {
  const app = new Hono();

  const askedMap = async (context: Context): Promise<AskedMap | null> => {
    const view = await viewOf(web, context);
    if (view === null) return null;
    const query = readMapQuery(view, context);
    const figures = query.round === null ? null : await web.figures(view, query.round);
    const agencies = await web.map(view, query.on, figures);
    return { ...query, figures, agencies, areas: await web.serviceAreas(view, query.on) };
  };

  app.get('/programmas/:code/kaart', async (context) => {
    const map = await askedMap(context);
    if (map === null) return context.notFound();
    const isWrong = map.view.dateProblem !== null || map.isOnInvalid;
    return context.html(<MapPage web={web} map={map} />, isWrong ? 422 : 200);
  });

  app.get('/programmas/:code/:file{kaart\\.(csv|svg|png)}', async (context) => {
    const map = await askedMap(context);
    // Of a day that is none there is no file: one of today would pass for it.
    if (map === null || map.view.dateProblem !== null || map.isOnInvalid) return context.notFound();
    const { programme, knownOn, today } = map.view;
    const file = { name: `kaart-${programme.code}`, isExercise: programme.isExercise, knownOn: knownOn ?? today };
    switch (context.req.param('file')) {
      case 'kaart.csv':
        return csvResponse(file, mapFileColumns(map), map.agencies);
      case 'kaart.svg':
        return svgResponse(file, { ...drawMap(map, 'kaart', 'wide'), caption: captionOf(map) });
      default:
        return pngResponse(file, { ...drawMap(map, 'kaart', 'wide'), caption: captionOf(map) }, web.rasterizer);
    }
  });

  app.route('/', boundaryRoutes(web));
  return app;
}
