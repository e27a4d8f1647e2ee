import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import { isAlive } from '../application/read-programme-view.ts';
import type { Ports } from '../application/ports.ts';
import { errorPages, sitePages } from '../text/nl/pages.ts';
import type { Assets } from './assets.ts';
import { Heading, TextLink } from './components/typography.tsx';
import { Page } from './layout/page.tsx';
import { originCheck } from './origin-check.ts';
import { siteFooter } from './programme-page.tsx';
import { correctionRoutes } from './routes/corrections.tsx';
import { exerciseRoutes } from './routes/exercise.tsx';
import { figureRoutes } from './routes/figures.tsx';
import { letterRoutes } from './routes/letters.tsx';
import { overviewRoutes } from './routes/overview.tsx';
import { mapRoutes } from './routes/map.tsx';
import { matrixRoutes } from './routes/matrix.tsx';
import { progressRoutes } from './routes/progress.tsx';
import { publicationRoutes } from './routes/publications.tsx';
import { summaryRoutes } from './routes/summaries.tsx';
import { unitRoutes } from './routes/units.tsx';
import { securityHeaders } from './security-headers.ts';
import { type WebContext, createWebContext } from './web-context.ts';

export type WebParts = {
  readonly ports: Ports;
  readonly assets: Assets;
  readonly rasterizer: WebContext['rasterizer'];
  /** Told of what went wrong while a page was made; the reader gets a page without details. */
  readonly onError: (error: Error) => void;
};

/** What a form may hold, in bytes; the one for boundaries takes a file besides. */
const formBytes = 2_000_000;
const boundaryUpload = /^\/programmas\/[^/]+\/kaart\/grenzen$/u;

/** Every page of the product; all of them are made on the server and need no JavaScript. */
export function createWeb({ ports, assets, rasterizer, onError }: WebParts): Hono {
  const app = new Hono();
  const web = createWebContext({ ports, assets, rasterizer, onError });
  const message = ({ title, text }: { readonly title: string; readonly text: string }) => (
    <Page title={title} assets={assets} navigation={[]} footer={siteFooter}>
      <Heading level={1}>{title}</Heading>
      <p>{text}</p>
      <p>
        <TextLink href="/">{errorPages.back}</TextLink>
      </p>
    </Page>
  );

  // Files and published pages are compressed once and kept; this is for the pages that are made when they are asked for.
  app.use(compress());
  app.use(securityHeaders({ isHttps: false }));
  app.use(originCheck({ refuse: (context) => context.html(message(errorPages.crossOrigin), 403) }));
  const forms = bodyLimit({
    maxSize: formBytes,
    onError: (context) => context.html(message(errorPages.tooLarge), 413),
  });
  const files = bodyLimit({
    maxSize: boundaryLimits.bytes + formBytes,
    onError: (context) => context.html(message(errorPages.fileTooLarge), 413),
  });
  app.use((context, next) => (boundaryUpload.test(context.req.path) ? files : forms)(context, next));
  app.route('/assets', assets.app);

  app.get('/healthz', async (context) => {
    await isAlive(ports);
    return context.text('ok');
  });

  for (const [path, page] of [
    ['/toegankelijkheid', sitePages.accessibility],
    ['/privacy', sitePages.privacy],
    ['/broncode', sitePages.source],
  ] as const) {
    app.get(path, (context) =>
      context.html(
        <Page title={page.title} assets={assets} navigation={[{ href: '/', label: 'Overzicht' }]} footer={siteFooter}>
          <Heading level={1}>{page.title}</Heading>
          {page.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
        </Page>,
      ),
    );
  }

  for (const routes of [
    overviewRoutes,
    figureRoutes,
    progressRoutes,
    matrixRoutes,
    mapRoutes,
    unitRoutes,
    correctionRoutes,
    publicationRoutes,
    summaryRoutes,
    letterRoutes,
    exerciseRoutes,
  ]) {
    app.route('/', routes(web));
  }

  app.notFound((context) => context.html(message(errorPages.notFound), 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status === 400) {
      return context.html(message(errorPages.badRequest), 400);
    }
    onError(error);
    return context.html(message(errorPages.broken), 500);
  });
  return app;
}
