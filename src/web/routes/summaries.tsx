import { type Context, Hono } from 'hono';
import type { SummaryKind } from '../../application/ports.ts';
import { type PublicationView, readDocumentBytes, readPublicationRow } from '../../application/read-publication.ts';
import { readPeople } from '../../application/read-programme-view.ts';
import { mediaTypeOf } from '../../application/release-summary.ts';
import { type SummaryJob, missingKinds } from '../../application/summary-jobs.ts';
import type { PublicationId } from '../../domain/kernel/ids.ts';
import { refusalTexts } from '../../text/nl/refusals.ts';
import { actingPerson } from '../acting-person.ts';
import { programmeHref, viewOf } from '../programme-page.tsx';
import { idFromPath } from '../request-input.ts';
import { readForm } from '../read-form.ts';
import { findPublication } from '../find-publication.ts';
import { type SummaryInHand, SummaryInHandPage } from '../summaries/summary-in-hand-page.tsx';
import { SummaryPage } from '../summaries/summary-page.tsx';
import type { WebContext } from '../web-context.ts';

const fileNames: Readonly<Record<SummaryKind, string>> = {
  'summary-pdf': 'bijlage-1.pdf',
  'summary-docx': 'bijlage-1.docx',
  'letter-and-summary-pdf': 'brief-en-bijlage-1.pdf',
  'letter-and-summary-docx': 'brief-en-bijlage-1.docx',
};

/** Annex 1 of a publication: on the page, as files, and the making of those. */
export function summaryRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/publicaties/:id';

  const find = (context: Context) => findPublication(web, context);

  /** Asked for again and again while files are made, so without what the publication holds. */
  const inHand = async (context: Context, job: SummaryInHand, id: PublicationId) => {
    const programme = await viewOf(web, context);
    const row = await readPublicationRow(web.ports, id);
    if (programme === null || row?.programmeId !== programme.programme.id) return context.notFound();
    const reloads = context.req.query('ververs') === 'ja';
    // Only for who asked for it: a page that changes by itself is in the way of who reads slowly (WCAG 2.2.1).
    if (reloads) context.header('Refresh', '3');
    return context.html(<SummaryInHandPage web={web} view={programme} row={row} job={job} reloads={reloads} />);
  };

  const page = async (context: Context, refusal?: keyof typeof refusalTexts) => {
    const id = idFromPath<PublicationId>(context.req.param('id'));
    const job = id === null ? null : web.summaries.jobOf(id);
    if (id !== null && isInHand(job)) return inHand(context, job, id);
    const view = await find(context);
    if (view === null) return context.notFound();
    return context.html(
      <SummaryPage
        web={web}
        view={view}
        job={isInHand(job) ? null : job}
        missing={await missingKinds(web.ports, view.row.id)}
        people={await readPeople(web.ports)}
        pageNumber={Number(context.req.query('pagina')) || 1}
        refusal={refusal === undefined ? null : refusalTexts[refusal]}
        hrefOf={(kind) => `${hrefOf(view)}/${fileNames[kind]}`}
      />,
      refusal === undefined ? 200 : 422,
    );
  };

  app.get(`${path}/bijlage-1`, (context) => page(context));

  app.post(`${path}/bijlage-1`, async (context) => {
    const programme = await viewOf(web, context);
    const view = await find(context);
    if (programme === null || view === null) return context.notFound();
    if (view.content.format === 'vth-publication/1') return page(context, 'publication-without-progress');
    const body = await readForm(context);
    const actor = await actingPerson(web.ports, programme.programme, body['persoon']);
    if (!actor.ok) return page(context, actor.error.code);
    web.summaries.start(programme.programme.id, view.row.id, actor.value);
    return context.redirect(`${hrefOf(view)}/bijlage-1`, 303);
  });

  for (const [kind, name] of Object.entries(fileNames) as [SummaryKind, string][]) {
    app.get(`${path}/${name}`, async (context) => {
      const view = await find(context);
      const document = view?.documents.find((one) => one.kind === kind);
      if (view === null || document === undefined) return context.notFound();
      const etag = `"${document.sha256}"`;
      if (context.req.header('If-None-Match') === etag) return context.body(null, 304, { ETag: etag });
      const bytes = await readDocumentBytes(web.ports, document.sha256);
      if (bytes === null) return context.notFound();
      const [base = '', ending = ''] = name.split('.');
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': mediaTypeOf(kind),
        'Content-Disposition': `attachment; filename="${base}-${view.content.round.code}.${ending}"`,
        ETag: etag,
      });
    });
  }

  return app;
}

function isInHand(job: SummaryJob | null): job is SummaryInHand {
  return job !== null && job.state !== 'failed';
}

function hrefOf({ content, row }: PublicationView): string {
  return `${programmeHref(content.programme.code)}/publicaties/${row.id}`;
}
