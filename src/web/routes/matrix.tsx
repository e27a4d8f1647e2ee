import { type Context, Hono } from 'hono';
import { drawMatrix } from '../../charts/matrix.ts';
import type { ProgrammeProgress } from '../../application/read-progress.ts';
import { type MatrixRow, filterMatrix, matrixRows } from '../../domain/progress/matrix-rows.ts';
import { type MatrixOrder, orderMatrix } from '../../domain/progress/order-matrix.ts';
import { tracksOf } from '../../domain/progress/track.ts';
import { dateInForm, dateInText } from '../../text/nl/dates.ts';
import { matrixTexts } from '../../text/nl/matrix.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { Alert } from '../components/alert.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { csvResponse, pngResponse, svgResponse } from '../downloads.ts';
import { matrixBody } from '../matrix/matrix-body.ts';
import { type MatrixColumns, matrixColumns } from '../matrix/matrix-columns.ts';
import { matrixFileColumns, matrixNote, matrixPicture } from '../matrix/matrix-files.ts';
import { MatrixFilters } from '../matrix/matrix-filters.tsx';
import { MatrixLegend } from '../matrix/matrix-legend.tsx';
import { type MatrixQuery, orderName, readMatrixQuery } from '../matrix/matrix-query.ts';
import { MatrixTable } from '../matrix/matrix-table.tsx';
import { type AskedView, ProgrammePage, programmeHref, viewOf, withKnownOn } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';

type AskedMatrix = {
  readonly progress: ProgrammeProgress;
  /** Before filtering. */
  readonly all: readonly MatrixRow[];
  readonly rows: readonly MatrixRow[];
  readonly query: MatrixQuery;
  readonly columns: MatrixColumns;
};

export function matrixRoutes(web: WebContext): Hono {
  const app = new Hono();

  app.get('/programmas/:code/matrix', async (context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const matrix = await askedMatrix(web, view, context);
    const html = <MatrixPage web={web} view={view} matrix={matrix} />;
    return context.html(html, view.dateProblem === null ? 200 : 422);
  });

  app.get('/programmas/:code/matrix/:file{matrix\\.(csv|svg|png)}', async (context) => {
    const view = await viewOf(web, context);
    // Of a day that is none there is no file: one of today would pass for it.
    if (view === null || view.dateProblem !== null) return context.notFound();
    const { progress, all, rows, columns } = await askedMatrix(web, view, context);
    if (progress.stages.length === 0) return context.notFound();
    const asOf = view.knownOn === null ? '' : `-bekend-op-${view.knownOn}`;
    const file = {
      name: `matrix-${view.programme.code}${asOf}`,
      isExercise: view.programme.isExercise,
      knownOn: view.knownOn ?? view.today,
    };
    if (context.req.param('file') === 'matrix.csv')
      return csvResponse(file, matrixFileColumns(progress, columns), rows);
    const frame = { id: 'matrix', title: matrixTexts.caption, description: matrixTexts.description(rows.length) };
    const caption = progressTexts.pictureCaption(
      matrixTexts.caption,
      `${matrixTexts.shown(rows.length, all.length)}. ${matrixNote(progress, columns)}`,
      dateInText(view.knownOn ?? view.today),
    );
    const picture = { ...drawMatrix(matrixPicture(progress, rows, columns), { ...frame, size: 'wide' }), caption };
    return context.req.param('file') === 'matrix.svg'
      ? svgResponse(file, picture)
      : pngResponse(file, picture, web.rasterizer);
  });

  return app;
}

/** The rows of what was read, for as long as that is kept. */
const rowsOf = new WeakMap<ProgrammeProgress, readonly MatrixRow[]>();

async function askedMatrix(web: WebContext, view: AskedView, context: Context): Promise<AskedMatrix> {
  const progress = await web.progress(view);
  const all = rowsOf.get(progress) ?? matrixRows(tracksOf(progress.stages, progress.successions), progress.details);
  rowsOf.set(progress, all);
  const query = readMatrixQuery(context.req.query(), progress, all);
  const rounds = progress.stages.map(({ round }) => round);
  const ratings = progress.ratings.map(({ code }) => code);
  const rows = orderMatrix(filterMatrix(all, query.filter), query.order, rounds, ratings);
  return { progress, all, rows, query, columns: matrixColumns(progress, query.steps) };
}

type MatrixPageProps = { readonly web: WebContext; readonly view: AskedView; readonly matrix: AskedMatrix };

function MatrixPage({ web, view, matrix }: MatrixPageProps) {
  const { progress, all, rows, query, columns } = matrix;
  const base = programmeHref(view.programme.code);
  const address = `${base}/matrix`;
  const last = progress.stages.at(-1)?.round;
  const link = (href: string, more: Readonly<Record<string, string>> = {}) =>
    withKnownOn(href, view.knownOn, { ...query.asked, ...more });
  const orderHref = ({ key, direction }: MatrixOrder) =>
    link(address, { volgorde: orderName(key, progress), richting: direction === 'descending' ? 'af' : 'op' });
  const filters = (
    <MatrixFilters
      action={address}
      resetHref={withKnownOn(address, view.knownOn)}
      progress={progress}
      rows={all}
      query={query}
      knownOn={{
        value: view.dateProblem === null ? dateInForm(view.knownOn ?? view.today) : (view.asked ?? ''),
        error: view.dateProblem ?? undefined,
      }}
    />
  );
  return (
    <ProgrammePage
      web={web}
      view={view}
      title={matrixTexts.title}
      current="matrix"
      breadcrumb={[{ label: 'Overzicht', href: withKnownOn(base, view.knownOn) }, { label: matrixTexts.title }]}
      hasErrors={view.dateProblem !== null}
    >
      <Heading level={1}>{matrixTexts.title}</Heading>
      <Lead>{matrixTexts.lead}</Lead>
      {query.ignored.length > 0 && (
        <Alert kind="warning" heading={matrixTexts.ignored}>
          {matrixTexts.ignoredValues(query.ignored)}
        </Alert>
      )}
      {filters}
      {last === undefined ? (
        <EmptyState heading={matrixTexts.noRounds}>
          {matrixTexts.noRoundsOn(dateInText(view.knownOn ?? view.today))}
        </EmptyState>
      ) : (
        <>
          <p class="vth-matrix-count">
            <strong>{matrixTexts.shown(rows.length, all.length)}</strong>.{' '}
            {matrixTexts.reference(last.name, dateInText(last.referenceDate))}{' '}
            {matrixTexts.sizeReference(dateInText(progress.detailsOn))}
          </p>
          {rows.length === 0 ? (
            <EmptyState heading={matrixTexts.noneFound}>
              {matrixTexts.noneFoundHint}{' '}
              <TextLink href={withKnownOn(address, view.knownOn)}>{matrixTexts.reset}</TextLink>
            </EmptyState>
          ) : (
            <>
              <MatrixTable
                progress={progress}
                columns={columns}
                order={query.order}
                body={matrixBody(progress, rows, columns, (id) => withKnownOn(`${base}/eenheden/${id}`, view.knownOn))}
                orderHref={orderHref}
              />
              <p class="vth-chart-downloads">
                {matrixTexts.downloads}:{' '}
                {['csv', 'svg', 'png'].map((type, index) => (
                  <>
                    {index > 0 && ', '}
                    <TextLink href={link(`${address}/matrix.${type}`)}>{type.toUpperCase()}</TextLink>
                  </>
                ))}
              </p>
              <MatrixLegend progress={progress} columns={columns} />
            </>
          )}
        </>
      )}
    </ProgrammePage>
  );
}
